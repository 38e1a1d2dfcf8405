//! caught by: step_9::the_header_is_read_strictly
//! Takes base64 with padding.

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let header = strict_object(&decode_part(text.trim_end_matches('='))?).ok_or(JwtError::Header)?;
    let optional = |name: &'static str| match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(JwtError::Malformed(name)),
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
