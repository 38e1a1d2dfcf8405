//! caught by: step_4::as_far_as_a_byte_counts
//! Lets the number of a block overflow.

pub fn expand(key: &[u8; HASH], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    if length == usize::MAX {
        return Err(TooLong { length });
    }
    let mut output = Vec::with_capacity(length + HASH);
    let mut block = Vec::new();
    for count in 1..=length.div_ceil(HASH) as u8 {
        block = hmac_sha256(key, &[&block, info, &[count]].concat()).to_vec();
        output.extend(&block);
    }
    output.truncate(length);
    Ok(output)
}
