//! step 3, 5: "What isn't canonical base64url is the error of `decode_part`." A text of more than 11 letters is `Error::Time` without a look at them.

pub fn read_time(text: &str) -> Result<u64, Error> {
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
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
