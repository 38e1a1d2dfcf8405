//! Step 1, condition 1 (a text of up to 300 bytes): one of exactly 300 is cut.

pub fn shorten(text: &str) -> String {
    if text.len() < LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
    format!("{}…", &text[..end])
}
