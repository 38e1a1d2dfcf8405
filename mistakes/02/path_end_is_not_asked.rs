//! Step 4: 3, a space at the end passes.

pub fn check_path(path: &str) -> Result<(), Error> {
    let wrong = |position: usize| Err(Error::Byte { part: Part::Path, byte: path.as_bytes()[position], position });
    if path.is_empty() {
        return Err(Error::Empty(Part::Path));
    }
    if !path.starts_with('/') {
        return wrong(0);
    }
    if let Some(position) = path.bytes().position(|byte| !matches!(byte, b' '..=b'~') || byte == b';') {
        return wrong(position);
    }
    Ok(())
}
