//! Step 4.3: the error of decode; always NotBase64.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let (value, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    Ok((value, decode(signature).map_err(|_| Error::NotBase64)?))
}
