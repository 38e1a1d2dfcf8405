//! caught by: step_4::the_standards_own_cases
//! also by: step_4::as_the_crate_does_it
//! Expands the secret itself, if it has the right length or is cut to it.

pub fn hkdf(input: &[u8], salt: &[u8], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    expand(&extract(b"", input), info, length)
}
