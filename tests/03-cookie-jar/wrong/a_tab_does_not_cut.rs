//! caught by: step_4::only_delimiters_cut
//! also by: step_4::servers_write_dates_in_many_ways
//! Forgets the tab.

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b' '..=b'/' | b';'..=b'@' | b'['..=b'`' | b'{'..=b'~')
}
