//! Step 3, "What isn't canonical base64url is the error of `decode_part`, with `Part::Time`": a text of more than 11 letters is `Time` before it is decoded, so `aOd4AAaOd4AA=` isn't `Base64 { part: Time, at: Some(12) }`.
pub fn read_time(text: &str) -> Result<u64, Error> {
    // Eight bytes are eleven letters.
    if text.len() > 11 {
        return Err(Error::Time {
            bytes: text.len() * 3 / 4,
        });
    }
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 8 || bytes.first() == Some(&0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0_u64, |number, byte| (number << 8) | u64::from(*byte)))
}
