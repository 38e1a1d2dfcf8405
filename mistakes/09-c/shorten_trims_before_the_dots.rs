//! Step 1, "It keeps as many characters, from its beginning, as fit into these 297": spaces before the `…` are trimmed, so 296 times `x`, a space and ten `x` lose the space, which had room.
pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
    format!("{}…", text[..end].trim_end())
}
