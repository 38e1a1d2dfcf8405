//! caught by: step_3::reads_what_flask_wrote
//! Reads the time as a float, which has 53 bits for digits. Large times come out as their neighbors.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 8 || bytes.first() == Some(&0) {
        return Err(Error::Time { bytes: bytes.len() });
    }
    Ok(bytes
        .iter()
        .fold(0.0, |time, &byte| time * 256.0 + f64::from(byte)) as u64)
}
