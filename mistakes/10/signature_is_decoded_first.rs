//! Step 4.3: without a dot it is Parts; decodes what stands last before it looks for the dot.

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let signature = decode(text.rsplit('.').next().unwrap_or_default())?;
    let (value, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
    Ok((value, signature))
}
