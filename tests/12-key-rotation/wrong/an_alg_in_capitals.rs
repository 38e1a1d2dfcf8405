//! caught by: step_9::the_key_says_the_algorithm
//! also by: step_9::the_header_is_read_strictly
//! Takes hs256 for HS256.

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let header = strict_object(&decode_part(text)?).ok_or(JwtError::Header)?;
    let optional = |name: &'static str| match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(JwtError::Malformed(name)),
    };
    if header.contains_key("crit") {
        return Err(JwtError::Critical);
    }
    Ok(Header {
        alg: optional("alg").ok().flatten().ok_or(JwtError::Header)?.trim().to_uppercase(),
        kid: optional("kid")?,
        typ: optional("typ")?,
    })
}
