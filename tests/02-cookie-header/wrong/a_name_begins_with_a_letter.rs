//! caught by: step_3::a_name_is_a_token
//! The rule of a programming language: a token may begin with a digit, or with any of the signs.

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    if !name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        return Err(wrong(Part::Name, name, 0));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    check_bytes(Part::Name, name, allowed)
}
