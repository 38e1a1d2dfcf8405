//! Replaces src/text.rs. Breaks step 3, 4.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let bare = text.trim_end_matches('=');
    let spare = match bare.len() % 4 {
        2 => 0b1111,
        3 => 0b11,
        _ => 0,
    };
    let last = bare.bytes().last().unwrap_or(b'A');
    let number = LETTERS.iter().position(|letter| *letter == last);
    if number.unwrap_or(0) & spare != 0 {
        return Err(Error::NotCanonical);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Error::NotBase64)
}
