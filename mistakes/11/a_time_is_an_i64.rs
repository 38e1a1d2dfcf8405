//! step 3, 3: "for every `u64`". The largest are refused, as if they had a sign.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 8 || bytes.first() == Some(&0) || (bytes.len() == 8 && bytes[0] > 0x7f) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
