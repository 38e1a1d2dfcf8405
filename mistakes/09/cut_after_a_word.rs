//! Step 1, condition 2 (as many of its characters as fit): the text is cut after the last whole word.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..end])
}
