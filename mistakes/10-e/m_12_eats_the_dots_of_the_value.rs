//! Replaces src/value.rs. Breaks step 4, 2 and 4.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let signature = text.rsplit('.').next().unwrap_or_default();
    if signature.len() == text.len() {
        return Err(Error::Parts);
    }
    let value = text.strip_suffix(signature).unwrap_or(text);
    Ok((value.trim_end_matches('.'), decode(signature)?))
}
