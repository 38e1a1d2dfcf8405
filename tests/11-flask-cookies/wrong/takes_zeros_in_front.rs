//! caught by: step_3::a_time_has_one_text
//! also by: step_5::inspect_says_what_is_broken, step_6::stricter_than_python_on_purpose
//! Reads zeros in front of a time, as Python does: one time has five texts.

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    if bytes.len() > 8 {
        return Err(Error::Time { bytes: bytes.len() });
    }
    let mut eight = [0; 8];
    eight[8 - bytes.len()..].copy_from_slice(&bytes);
    Ok(u64::from_be_bytes(eight))
}
