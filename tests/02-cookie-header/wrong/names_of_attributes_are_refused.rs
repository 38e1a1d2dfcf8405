//! caught by: step_3::a_name_is_a_token
//! Keeps the names of attributes free, as some libraries do. The grammar allows them.

pub fn check_name(name: &str) -> Result<(), Error> {
    const TAKEN: [&str; 7] = [
        "path", "domain", "expires", "max-age", "secure", "httponly", "samesite",
    ];
    if name.is_empty() {
        return Err(Error::Empty(Part::Name));
    }
    if TAKEN.iter().any(|taken| taken.eq_ignore_ascii_case(name)) {
        return Err(wrong(Part::Name, name, 0));
    }
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    check_bytes(Part::Name, name, allowed)
}
