//! Step 1, condition 2 (together with the `…`, which has three): the sign is taken for one byte, so the
//! result has up to 302.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - 1);
    format!("{}…", &text[..end])
}
