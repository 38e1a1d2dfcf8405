//! Step 1, condition 1 (`shorten` doesn't touch a text of up to 300 bytes): spaces at its ends are
//! taken off.

pub fn shorten(text: &str) -> String {
    let text = text.trim();
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
    format!("{}…", &text[..end])
}
