//! caught by: step_4::a_path_holds_no_semicolon
//! Takes the path for one of a file.

pub fn check_path(path: &str) -> Result<(), Error> {
    match path.bytes().next() {
        None => return Err(Error::Empty(Part::Path)),
        Some(b'/') => {}
        Some(_) => return Err(wrong(Part::Path, path, 0)),
    }
    check_bytes(Part::Path, path, |byte| {
        matches!(byte, b' '..=b'~') && byte != b';'
    })?;
    if let Some(at) = path.find("..") {
        return Err(wrong(Part::Path, path, at));
    }
    if path.ends_with(' ') {
        Err(wrong(Part::Path, path, path.len() - 1))
    } else {
        Ok(())
    }
}
