//! caught by: step_7::one_text_reads_the_other
//! Fills what isn't known with zeros.

pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    xor_of_texts(first, second).map(|both| {
        let known = known.iter().copied().chain(std::iter::repeat(0));
        both.iter().zip(known).map(|(one, other)| one ^ other).collect()
    })
}
