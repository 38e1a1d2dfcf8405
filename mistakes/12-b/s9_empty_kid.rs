//! Step 9, "`find` compares IDs letter by letter, and an unknown one is `Key`" and "A good token is opened by the key that `find` gives for its `kid`": an empty `kid` is read as none, so that a ring of one key opens the token, where it should be `Key`; and a key whose ID is empty isn't found among several.

pub fn read_header(text: &str) -> Result<Header, JwtError> {
    let header = strict_object(&decode_part(text)?).ok_or(JwtError::Header)?;
    let field = |name: &'static str| match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(JwtError::Malformed(name)),
    };
    let alg = header.get("alg").and_then(Value::as_str);
    let alg = alg.ok_or(JwtError::Header)?.to_owned();
    if header.contains_key("crit") {
        return Err(JwtError::Critical);
    }
    let kid = field("kid")?.filter(|kid| !kid.is_empty());
    let typ = field("typ")?;
    Ok(Header { alg, kid, typ })
}
