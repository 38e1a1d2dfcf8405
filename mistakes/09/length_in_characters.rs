//! Step 1, condition 2 (a longer text becomes …): whether a text is too long is asked of its
//! characters, so 200 é, which are 400 bytes, stay whole.

pub fn shorten(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
    format!("{}…", &text[..end])
}
