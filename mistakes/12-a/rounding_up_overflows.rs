//! Step 4, "More is `TooLong`, with what was asked for": the number of blocks is rounded up by a sum, which overflows: `expand` for `usize::MAX` panics (or gives `Ok` of no bytes, where overflow isn't checked), and isn't `TooLong { length: usize::MAX }`.
pub fn expand(key: &[u8; HASH], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    let rounded = length + (HASH - 1);
    let Ok(blocks) = u8::try_from(rounded / HASH) else {
        return Err(TooLong { length });
    };
    let mut output = Vec::new();
    let mut block = Vec::new();
    for number in 1..=blocks {
        block.extend_from_slice(info);
        block.push(number);
        block = hmac_sha256(key, &block).to_vec();
        output.extend_from_slice(&block);
    }
    output.truncate(length);
    Ok(output)
}
