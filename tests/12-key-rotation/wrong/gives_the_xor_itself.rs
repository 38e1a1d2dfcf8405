//! caught by: step_7::one_text_reads_the_other
//! also by: step_7::what_mallory_reads
//! Stops before the last XOR.

pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    xor_of_texts(first, second).map(|mut both| {
        both.truncate(known.len());
        both
    })
}
