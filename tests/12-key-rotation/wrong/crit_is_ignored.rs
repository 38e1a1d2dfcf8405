//! caught by: step_9::the_header_is_read_strictly
//! also by: step_10::what_a_verifier_refuses
//! Doesn't know of `crit`, as PyJWT before 2.12 (CVE-2026-32597).

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let header = strict_object(&decode_part(text)?).ok_or(JwtError::Header)?;
    let optional = |name: &'static str| match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(JwtError::Malformed(name)),
    };
    if header.contains_key("critical") {
        return Err(JwtError::Critical);
    }
    Ok(Header {
        alg: optional("alg").ok().flatten().ok_or(JwtError::Header)?,
        kid: optional("kid")?,
        typ: optional("typ")?,
    })
}
