//! caught by: step_4::only_delimiters_cut
//! Cuts at every byte that is no letter, digit or colon, those of other scripts as well.

fn is_delimiter(byte: u8) -> bool {
    !byte.is_ascii_alphanumeric() && byte != b':'
}
