//! caught by: step_4::a_path_ends_in_no_space
//! Says where the spaces begin, and not which one ends the path.

pub fn check_path(path: &str) -> Result<(), Error> {
    match path.bytes().next() {
        None => return Err(Error::Empty(Part::Path)),
        Some(b'/') => {}
        Some(_) => return Err(wrong(Part::Path, path, 0)),
    }
    check_bytes(Part::Path, path, |byte| {
        matches!(byte, b' '..=b'~') && byte != b';'
    })?;
    if path.ends_with(' ') {
        Err(wrong(Part::Path, path, path.trim_end().len()))
    } else {
        Ok(())
    }
}
