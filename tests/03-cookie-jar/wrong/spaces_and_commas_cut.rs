//! caught by: step_4::only_delimiters_cut
//! also by: step_4::servers_write_dates_in_many_ways
//! Cuts at spaces, commas and hyphens alone.

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'\t' | b' ' | b',' | b'-')
}
