//! caught by: step_7::two_texts_give_their_xor
//! also by: step_7::one_text_reads_the_other, step_7::other_nonces_give_nothing
//! Goes on where the shorter text has ended.

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let (first, second) = (sealed_parts(first)?, sealed_parts(second)?);
    let same_nonce = first.0 == second.0;
    let length = first.1.len().max(second.1.len());
    let filled = |mut value: Vec<u8>| {
        value.resize(length, 0);
        value
    };
    same_nonce.then(|| xor(&filled(first.1), &filled(second.1)))
}
