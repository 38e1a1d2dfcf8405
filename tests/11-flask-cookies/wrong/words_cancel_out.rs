//! caught by: step_2::every_change_is_seen
//! Adds up by XOR what is different in each word of four bytes: two words that have changed places cancel out.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let found = decode_part(Part::Signature, parts.signature)?;
    let expected = sign_text(key, parts.signed);
    let bytes = found.len();
    // Word by word, and none is left out, so that the time says nothing.
    let word = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0u32, |word, byte| (word << 8) | u32::from(*byte))
    };
    let pairs = found.chunks(4).zip(expected.chunks(4));
    let difference = pairs.fold(0u32, |all, (left, right)| all ^ word(left) ^ word(right));
    if bytes == expected.len() && equal(&difference.to_be_bytes(), &[0; 4]) {
        Ok(())
    } else {
        Err(Error::Signature { bytes })
    }
}
