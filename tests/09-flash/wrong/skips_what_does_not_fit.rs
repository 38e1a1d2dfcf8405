//! caught by: step_1::what_does_not_fit_is_cut_between_characters
//! Leaves out the character that doesn't fit, and takes a smaller one from behind it.

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
