//! Step 4.5/3.4: white space behind the signature is taken off in split_signature.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let (value, signature) = text.trim_end().rsplit_once('.').ok_or(Error::Parts)?;
    Ok((value, decode(signature)?))
}
