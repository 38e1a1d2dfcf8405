//! step 3, 5: a time with `=` behind it isn't canonical. It is cut off.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text.trim_end_matches('='))?;
    if bytes.len() > 8 || bytes.first() == Some(&0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
