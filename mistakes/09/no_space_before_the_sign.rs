//! Step 1, condition 2 (as many of its characters as fit): spaces before the … are taken off.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
    format!("{}…", text[..end].trim_end())
}
