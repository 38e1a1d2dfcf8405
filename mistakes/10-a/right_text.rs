//! RIGHT: base64url by hand, bit by bit, in both directions; the errors come from what is left at the end.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for letter in 0..=three.len() {
            text.push(letter_of(bits >> (18 - 6 * letter) & 63));
        }
    }
    text
}

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.chars() {
        let six = (0..64).find(|&six| letter_of(six) == letter);
        bits = bits << 6 | six.ok_or(Error::NotBase64)?;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    match (held, bits) {
        (6, _) => Err(Error::NotBase64),
        (_, 0) => Ok(bytes),
        _ => Err(Error::NotCanonical),
    }
}

fn letter_of(six: u32) -> char {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    char::from(alphabet[six as usize])
}
