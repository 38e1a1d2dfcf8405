//! step 3, 4: "Zeros in front … are `Error::Time`." A single zero byte, `AA`, is the time 0.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 8 || (bytes.len() > 1 && bytes[0] == 0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
