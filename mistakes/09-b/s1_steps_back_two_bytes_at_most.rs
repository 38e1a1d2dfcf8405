//! Step 1: looks for the end of a character at 297, 296 and 295 bytes only, and a character can have four.
//! ("must hold" number 1.2 broken: two `x` and then 80 emoji give `…` alone, since the cut would be at 294)

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let most = LONGEST - '…'.len_utf8();
    let end = (most - 2..=most)
        .rev()
        .find(|&end| text.is_char_boundary(end))
        .unwrap_or(0);
    format!("{}…", &text[..end])
}
