//! Step 3: 3, how long a name may be is for step 5: refuses 256 bytes here.

pub fn check_name(name: &str) -> Result<(), Error> {
    check_length(Part::Name, name.len(), 255)?;
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    match name.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Name, byte: name.as_bytes()[position], position }),
        None => Ok(()),
    }
}
