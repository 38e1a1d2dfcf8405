//! Step 1: takes spaces away before it writes the `…`.
//! ("must hold" number 1.2 broken: where the cut falls behind a space, fewer characters stay than fit)

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut end = LONGEST - '…'.len_utf8();
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…", text[..end].trim_end())
}
