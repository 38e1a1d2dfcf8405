//! caught by: step_4::the_standards_own_cases
//! also by: step_4::as_the_crate_does_it, step_4::as_far_as_a_byte_counts
//! Makes each block of the info and its number alone.

pub fn expand(key: &[u8; HASH], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    if length > LONGEST_OUTPUT {
        return Err(TooLong { length });
    }
    let mut output = Vec::with_capacity(length + HASH);
    let mut block = Vec::new();
    for count in 1..=length.div_ceil(HASH) as u8 {
        block = hmac_sha256(key, &[info, &[count]].concat()).to_vec();
        output.extend(&block);
    }
    output.truncate(length);
    Ok(output)
}
