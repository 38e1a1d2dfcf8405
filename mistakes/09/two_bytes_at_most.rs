//! Step 1, condition 2 (as many of its characters): characters are counted at two bytes when they
//! aren't ASCII, so a text of 3-byte characters comes out longer than 300 bytes.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - '…'.len_utf8();
    let mut short = String::new();
    for character in text.chars() {
        let bytes = if character.is_ascii() { 1 } else { 2 };
        if bytes > room {
            break;
        }
        room -= bytes;
        short.push(character);
    }
    short.push('…');
    short
}
