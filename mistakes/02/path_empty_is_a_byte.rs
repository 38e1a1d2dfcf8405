//! Step 4: 1, an empty one panics.

pub fn check_path(path: &str) -> Result<(), Error> {
    let wrong = |position: usize| Err(Error::Byte { part: Part::Path, byte: path.as_bytes()[position], position });
    if !path.starts_with('/') {
        return wrong(0);
    }
    if let Some(position) = path.bytes().position(|byte| !matches!(byte, b' '..=b'~') || byte == b';') {
        return wrong(position);
    }
    if path.ends_with(' ') {
        return wrong(path.len() - 1);
    }
    Ok(())
}
