//! caught by: step_4::a_path_holds_no_semicolon
//! Names the semicolon that it fears most, and not the first wrong byte.

pub fn check_path(path: &str) -> Result<(), Error> {
    match path.bytes().next() {
        None => return Err(Error::Empty(Part::Path)),
        Some(b'/') => {}
        Some(_) => return Err(wrong(Part::Path, path, 0)),
    }
    check_bytes(Part::Path, path, |byte| byte != b';')?;
    check_bytes(Part::Path, path, |byte| matches!(byte, b' '..=b'~'))?;
    if path.ends_with(' ') {
        Err(wrong(Part::Path, path, path.len() - 1))
    } else {
        Ok(())
    }
}
