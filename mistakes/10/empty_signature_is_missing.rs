//! Step 4.2: either may be empty; an empty signature is Parts.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let (value, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    if signature.is_empty() {
        return Err(Error::Parts);
    }
    Ok((value, decode(signature)?))
}
