//! replaces: src/bounds.rs

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let fits = text.floor_char_boundary(LONGEST);
    let mut short = text[..fits].to_owned();
    // Make room for the `…`.
    while short.len() + '…'.len_utf8() > fits {
        short.pop();
    }
    short.push('…');
    short
}
