//! caught by: step_7::other_nonces_give_nothing
//! Doesn't look at the texts where no byte is known.

pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    if known.is_empty() {
        return Some(Vec::new());
    }
    xor_of_texts(first, second).map(|both| xor(&both, known))
}
