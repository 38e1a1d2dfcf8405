//! Step 3.4: looks at the spare bits before the length. (number 3.4 broken; `Zm9vA` is NotBase64 as in the table, but
//! `Zm9vB`, which has an impossible length too, is NotCanonical)

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut buffer = 0_u32;
    let mut bits = 0_u32;
    for letter in text.bytes() {
        buffer = (buffer << 6) | six_bits(letter).ok_or(Error::NotBase64)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
            buffer &= (1 << bits) - 1;
        }
    }
    if buffer != 0 {
        return Err(Error::NotCanonical);
    }
    if bits == 6 {
        return Err(Error::NotBase64);
    }
    Ok(bytes)
}

fn six_bits(letter: u8) -> Option<u32> {
    let six = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(six))
}
