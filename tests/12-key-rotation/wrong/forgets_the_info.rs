//! caught by: step_4::the_standards_own_cases
//! Leaves the info out, so that all purposes have one key.

pub fn expand(key: &[u8; HASH], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    if length > LONGEST_OUTPUT {
        return Err(TooLong { length });
    }
    let mut output = Vec::with_capacity(length + HASH);
    let mut block = Vec::new();
    for count in 1..=length.div_ceil(HASH) as u8 {
        block = hmac_sha256(key, &[&block[..], &[count]].concat()).to_vec();
        output.extend(&block);
    }
    output.truncate(length);
    Ok(output)
}
