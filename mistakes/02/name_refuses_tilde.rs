//! Step 3: 1, a name holds the characters of the table: refuses tilde.

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|".contains(&byte);
    match name.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Name, byte: name.as_bytes()[position], position }),
        None => Ok(()),
    }
}
