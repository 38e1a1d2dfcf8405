//! Step 7, "the value in the second text, up to the end of `known` or of the shorter value": the first text's tag is taken for keystream: where `known` is longer than the first value, and the second value as well, up to 16 senseless bytes follow.
pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    xor_of_texts(first, second)?;
    let sealed = |text: &str| decode(text.split_once('.')?.1).ok();
    let (first, second) = (sealed(first)?, sealed(second)?);
    let keystream = first[NONCE..].iter().zip(known).map(|(one, two)| one ^ two);
    let hidden = &second[NONCE..second.len() - TAG];
    Some(keystream.zip(hidden).map(|(one, two)| one ^ two).collect())
}
