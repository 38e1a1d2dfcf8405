//! RIGHT: `shorten` adds up the characters' lengths from the beginning; `push` makes room first, then adds.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return String::from(text);
    }
    let room = LONGEST - "…".len();
    let mut short = String::with_capacity(LONGEST);
    for character in text.chars() {
        if short.len() + character.len_utf8() > room {
            break;
        }
        short.push(character);
    }
    short.push('…');
    short
}

pub fn push(mut list: Vec<Kept>, kept: Kept) -> Vec<Kept> {
    let room_for_others = MOST - 1;
    let first = list.len().saturating_sub(room_for_others);
    let mut list = list.split_off(first);
    list.push(kept);
    list
}
