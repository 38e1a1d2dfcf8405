//! caught by: step_7::one_text_reads_the_other
//! Gives nothing where the known value is shorter than the text.

pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    xor_of_texts(first, second).filter(|both| known.len() >= both.len()).map(|both| xor(&both, known))
}
