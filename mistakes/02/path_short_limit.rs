//! Step 4: Step 5, 3 (1,024 bytes): a path over 255 bytes is too long.

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
    if path.ends_with(' ') {
        return wrong(path.len() - 1);
    }
    check_length(Part::Path, path.len(), 255)?;
    Ok(())
}
