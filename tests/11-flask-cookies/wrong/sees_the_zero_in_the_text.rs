//! caught by: step_3::a_time_is_base64url
//! Looks for a zero in front before it decodes: a text that isn't base64url is told that it has zeros.

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
