//! caught by: step_3::a_name_is_a_token
//! Takes a name for one of a variable.

pub fn check_name(name: &str) -> Result<(), Error> {
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    if name.len() > 1 && name.as_bytes()[0].is_ascii_digit() {
        return Err(wrong(Part::Name, name, 0));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    check_bytes(Part::Name, name, allowed)
}
