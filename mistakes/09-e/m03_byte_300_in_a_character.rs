//! replaces: src/bounds.rs

pub fn shorten(text: &str) -> String {
    match text.get(LONGEST..) {
        // Nothing stands behind the last byte that is allowed.
        None | Some("") => text.to_owned(),
        Some(_) => {
            let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
            format!("{}…", &text[..end])
        }
    }
}
