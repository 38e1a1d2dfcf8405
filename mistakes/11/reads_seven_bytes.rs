//! step 3, 3: "for every `u64`". Eight bytes are too many.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() >= 8 || bytes.first() == Some(&0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
