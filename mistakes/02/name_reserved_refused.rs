//! Step 3: 1, a name of attributes is a name like any other (Python refuses it).

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    match name.bytes().position(|byte| !allowed(byte)) {
        _ if ["path", "domain", "expires", "max-age", "secure", "httponly", "samesite"].contains(&name.to_ascii_lowercase().as_str()) => Err(Error::Byte { part: Part::Name, byte: name.as_bytes()[0], position: 0 }),
        Some(position) => Err(Error::Byte { part: Part::Name, byte: name.as_bytes()[position], position }),
        None => Ok(()),
    }
}
