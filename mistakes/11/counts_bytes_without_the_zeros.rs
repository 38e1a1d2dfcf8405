//! step 3, 4: "`Error::Time`, with the number of bytes". Those in front that are zero are not counted.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 8 || bytes.first() == Some(&0) {
        return Err(Error::Time {
            bytes: bytes.iter().skip_while(|byte| **byte == 0).count(),
        });
    }
    Ok(bytes
        .iter()
        .fold(0, |time, &byte| time << 8 | u64::from(byte)))
}
