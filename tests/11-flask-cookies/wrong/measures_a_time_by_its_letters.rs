//! caught by: step_3::a_time_is_base64url
//! Counts letters before it decodes: a long text that isn't base64url is told that it has too many bytes.

pub fn read_time(text: &str) -> Result<u64, Error> {
    if text.len() > 11 {
        let bytes = text.len() * 3 / 4;
        return Err(Error::Time { bytes });
    }
    let bytes = decode_part(Part::Time, text)?;
    if bytes.first() == Some(&0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
