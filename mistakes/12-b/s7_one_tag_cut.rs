//! Step 7, "It reaches to the end of the shorter one. Neither nonces nor tags belong to it": only the second text's tag is cut off. Where the value in the first text is the shorter one, up to 16 bytes of its tag are in the result; with the two exchanged all is well.

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let bytes = |text: &str| {
        let bytes = decode(text.split_once('.')?.1).ok()?;
        (bytes.len() >= NONCE + TAG).then_some(bytes)
    };
    let (first, second) = (bytes(first)?, bytes(second)?);
    if first[..NONCE] != second[..NONCE] {
        return None;
    }
    let end = second.len() - TAG;
    let pairs = first[NONCE..].iter().zip(&second[NONCE..end]);
    Some(pairs.map(|(one, other)| one ^ other).collect())
}
