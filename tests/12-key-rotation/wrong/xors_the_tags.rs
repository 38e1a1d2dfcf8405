//! caught by: step_7::two_texts_give_their_xor
//! Takes the tag for a part of the value.

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let read = |text: &str| decode(text.split_once('.')?.1).ok();
    let (first, second) = (read(first)?, read(second)?);
    let (first, second) = (first.split_at_checked(NONCE)?, second.split_at_checked(NONCE)?);
    let is_whole = first.1.len() >= TAG && second.1.len() >= TAG;
    (is_whole && first.0 == second.0).then(|| xor(first.1, second.1))
}
