//! caught by: step_9::the_header_is_read_strictly
//! Refuses a `crit` only where it is a list with something in it.

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let header = strict_object(&decode_part(text)?).ok_or(JwtError::Header)?;
    let optional = |name: &'static str| match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(JwtError::Malformed(name)),
    };
    if header.get("crit").is_some_and(|it| it.as_array().is_some_and(|it| !it.is_empty())) {
        return Err(JwtError::Critical);
    }
    Ok(Header {
        alg: optional("alg").ok().flatten().ok_or(JwtError::Header)?,
        kid: optional("kid")?,
        typ: optional("typ")?,
    })
}
