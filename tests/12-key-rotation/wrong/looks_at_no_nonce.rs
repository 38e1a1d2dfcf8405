//! caught by: step_7::other_nonces_give_nothing
//! XORs two texts that have nothing to do with each other.

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let (first, second) = (sealed_parts(first)?, sealed_parts(second)?);
    let same_nonce = first.0.len() == second.0.len();
    same_nonce.then(|| xor(&first.1, &second.1))
}
