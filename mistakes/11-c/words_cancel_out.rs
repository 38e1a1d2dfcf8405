//! Step 2, "`Ok(())` where the signature is that of `signed`, else an error": the differences of the five 4-byte words are XORed together, so that two can cancel out; a signature with its first two words exchanged is accepted, while each single changed letter is still found.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let found = decode_part(Part::Signature, parts.signature)?;
    let expected = sign_text(key, parts.signed);
    let bytes = found.len();
    // Word by word, and none is left out, so that the time says nothing.
    let word = |bytes: &[u8]| bytes.iter().fold(0u32, |word, byte| (word << 8) | u32::from(*byte));
    let pairs = found.chunks(4).zip(expected.chunks(4));
    let difference = pairs.fold(0u32, |all, (left, right)| all ^ word(left) ^ word(right));
    if bytes == expected.len() && equal(&difference.to_be_bytes(), &[0; 4]) {
        Ok(())
    } else {
        Err(Error::Signature { bytes })
    }
}
