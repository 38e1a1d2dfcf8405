//! Step 3.4: looks at the spare bits before it looks at the other letters. ("must hold" number 3.4 broken, and the
//! "alone" of 3.3; a text such as `!m9`, with a sign that is no base64url and spare bits as well, is NotCanonical.)
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let spare = match text.len() % 4 {
        2 => 0b1111,
        3 => 0b11,
        _ => 0,
    };
    let last = text.bytes().last().map_or(0, six_bits);
    if last & spare != 0 {
        return Err(Error::NotCanonical);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Error::NotBase64)
}

/// The value of a letter; 0 for what is none.
fn six_bits(letter: u8) -> u8 {
    match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => 0,
    }
}
