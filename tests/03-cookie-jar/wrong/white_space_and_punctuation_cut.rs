//! caught by: step_4::only_delimiters_cut
//! Takes the delimiters for punctuation, to which the colon belongs.

fn is_delimiter(byte: u8) -> bool {
    byte.is_ascii_punctuation() && byte != b':' || byte.is_ascii_whitespace()
}
