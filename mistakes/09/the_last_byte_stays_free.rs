//! Step 1, condition 2 (as many as fit): a character that would fill the 297th byte is left out.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let room = LONGEST - '…'.len_utf8();
    let mut short = String::new();
    for character in text.chars() {
        if short.len() + character.len_utf8() >= room {
            break;
        }
        short.push(character);
    }
    short.push('…');
    short
}
