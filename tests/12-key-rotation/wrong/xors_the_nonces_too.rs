//! caught by: step_7::two_texts_give_their_xor
//! also by: step_7::one_text_reads_the_other, step_7::other_nonces_give_nothing
//! also by: step_7::what_mallory_reads
//! Begins at the first byte, where the nonce stands.

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let (first, second) = (sealed_parts(first)?, sealed_parts(second)?);
    let same_nonce = first.0 == second.0;
    same_nonce.then(|| [vec![0; NONCE], xor(&first.1, &second.1)].concat())
}
