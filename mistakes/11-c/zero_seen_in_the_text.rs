//! Step 3, "What isn't canonical base64url is the error of `decode_part`, with `Part::Time` … decode first, and count then": a zero in front is looked for in the text before it is decoded; read_time("AA=") and read_time("AAB") are Error::Time in place of Base64 { at: Some(2) } and NotCanonical (a text that is too long is right).

pub fn read_time(text: &str) -> Result<u64, Error> {
    // Two As are twelve bits that are zero.
    if text.starts_with("AA") {
        return Err(Error::Time {
            bytes: text.len() * 3 / 4,
        });
    }
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 8 || bytes.first() == Some(&0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    let add = |number: u64, byte: &u8| (number << 8) | u64::from(*byte);
    Ok(bytes.iter().fold(0, add))
}
