//! Step 3: 5, the byte of an é is C3: gives the character cast to a byte.

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    match name.bytes().position(|byte| !allowed(byte)) {
        Some(position) => Err(Error::Byte { part: Part::Name, byte: name[position..].chars().next().unwrap() as u8, position }),
        None => Ok(()),
    }
}
