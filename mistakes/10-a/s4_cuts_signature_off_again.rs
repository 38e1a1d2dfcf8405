//! Step 4.2: cuts the signature off the end as often as it stands there. ("must hold" numbers 4.2 and 4.5 broken; of
//! `a.Zm8.Zm8` the value is `a`, and `alice.SIGNATURE.SIGNATURE` is opened.)
pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let (_, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let end = format!(".{signature}");
    let value = text.trim_end_matches(end.as_str());
    Ok((value, decode(signature)?))
}
