//! caught by: step_1::spaces_and_tabs_are_only_cut_at_the_ends
//! also by: step_1::survives_any_bytes
//! Takes other white space off, too: two different names become one.

fn trim(bytes: &[u8]) -> &[u8] {
    match bytes {
        [b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c, rest @ ..] => trim(rest),
        [rest @ .., b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c] => trim(rest),
        _ => bytes,
    }
}
