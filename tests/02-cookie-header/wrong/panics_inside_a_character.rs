//! caught by: step_1::survives_any_bytes
//! also by: step_1::white_space_outside_ascii_is_part_of_a_name
//! Shortens a long or odd name for a log line, and cuts a character in two.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    let text = String::from_utf8_lossy(header);
    let _for_the_log = &text[..text.len().min(4)];
    header
        .split(|&byte| byte == b';')
        .map(pair)
        .filter(|pair| !(pair.name.is_empty() && pair.value.is_empty()))
        .collect()
}
