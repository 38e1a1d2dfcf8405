//! replaces: src/bounds.rs

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - '…'.len_utf8());
    format!("{}…", &text[..end])
}

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    list.push(kept);
    while list.len() > MOST {
        // An error matters more than a thank-you.
        let at = list.iter().position(|kept| kept.message.category != "error");
        list.remove(at.unwrap_or(0));
    }
    list
}
