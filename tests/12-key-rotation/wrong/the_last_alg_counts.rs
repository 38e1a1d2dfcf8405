//! caught by: step_9::the_header_is_read_strictly
//! also by: step_10::what_a_verifier_refuses
//! Reads the header with a parser that takes the last of two names.

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let header = serde_json::from_slice::<Map<String, Value>>(&decode_part(text)?).map_err(|_| JwtError::Header)?;
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
