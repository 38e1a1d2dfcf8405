//! Step 1, the table (297 times `x`, and `…`): three full stops in place of the one character.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - 3);
    format!("{}...", &text[..end])
}
