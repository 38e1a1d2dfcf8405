//! Step 3: 6, outside ASCII no letter is allowed.

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    match name.char_indices().find(|&(_, c)| !(c.is_alphanumeric() || c.is_ascii() && allowed(c as u8))).map(|(at, _)| at) {
        Some(position) => Err(Error::Byte { part: Part::Name, byte: name.as_bytes()[position], position }),
        None => Ok(()),
    }
}
