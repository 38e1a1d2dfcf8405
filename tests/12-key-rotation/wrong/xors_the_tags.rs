//! caught by: step_7::two_texts_give_their_xor
//! also by: step_7::one_text_reads_the_other, step_7::other_nonces_give_nothing
//! also by: step_7::what_mallory_reads
//! Takes the tag for a part of the value.

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let read = |text: &str| decode(text.split_once('.')?.1).ok();
    let (first, second) = (read(first)?, read(second)?);
    let (first, second) = (first.split_at_checked(NONCE)?, second.split_at_checked(NONCE)?);
    let is_whole = first.1.len() >= TAG && second.1.len() >= TAG;
    (is_whole && first.0 == second.0).then(|| xor(first.1, second.1))
}
