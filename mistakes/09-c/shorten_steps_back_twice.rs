//! Step 1, "No character is cut in two": it looks for the boundary by hand, and goes back two bytes at most, so a four-byte character that begins at byte 294 makes the slice panic (two- and three-byte ones are fine).
pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut end = LONGEST - '…'.len_utf8();
    for _ in 0..2 {
        if !text.is_char_boundary(end) {
            end -= 1;
        }
    }
    format!("{}…", &text[..end])
}
