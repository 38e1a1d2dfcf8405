//! caught by: step_9::the_header_is_read_strictly
//! Takes a `kid` that is no text for no `kid`.

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let header = strict_object(&decode_part(text)?).ok_or(JwtError::Header)?;
    let optional = |name: &'static str| match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Ok(None),
    };
    if header.contains_key("crit") {
        return Err(JwtError::Critical);
    }
    Ok(Header {
        alg: optional("alg").ok().flatten().ok_or(JwtError::Header)?,
        kid: optional("kid")?,
        typ: optional("typ")?,
    })
}
