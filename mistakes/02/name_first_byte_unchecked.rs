//! Step 3: 1, wherever it stands: the first byte is not looked at.

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    match name.bytes().skip(1).position(|byte| !allowed(byte)).map(|at| at + 1) {
        Some(position) => Err(Error::Byte { part: Part::Name, byte: name.as_bytes()[position], position }),
        None => Ok(()),
    }
}
