//! Step 1, condition 2 (from its beginning): a character that doesn't fit is skipped, and a smaller one
//! after it is taken: 99 emoji of four bytes and an `x` give 74 emoji and the `x`.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let room = LONGEST - '…'.len_utf8();
    let mut short = String::new();
    for character in text.chars() {
        if short.len() + character.len_utf8() <= room {
            short.push(character);
        }
    }
    short.push('…');
    short
}
