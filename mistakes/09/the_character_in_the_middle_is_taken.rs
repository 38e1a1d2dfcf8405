//! Step 1, condition 2 (as many as fit): the cut is moved forward to the next boundary, and a text of
//! two-byte characters gets 301 bytes.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut end = LONGEST - '…'.len_utf8();
    while !text.is_char_boundary(end) {
        end += 1;
    }
    format!("{}…", &text[..end])
}
