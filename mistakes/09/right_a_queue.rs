//! Right: the list as a queue, and the length of a text found by summing up its characters.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        if short.len() + letter.len_utf8() + '…'.len_utf8() > LONGEST {
            break;
        }
        short.push(letter);
    }
    short + "…"
}

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    let mut queue: std::collections::VecDeque<Kept> = std::mem::take(&mut list).into();
    queue.push_back(kept);
    while queue.len() > MOST {
        queue.pop_front();
    }
    queue.into()
}
