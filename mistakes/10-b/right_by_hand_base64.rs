//! RIGHT: steps 3 and 4. Base64url by hand; what isn't canonical is found by encoding once more; the last dot by its place.

pub fn encode(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let mut group = 0_usize;
        for at in 0..3 {
            group = (group << 8) | usize::from(three.get(at).copied().unwrap_or(0));
        }
        for at in 0..=three.len() {
            let six = (group >> (18 - 6 * at)) & 0x3f;
            text.push(char::from(ALPHABET[six]));
        }
    }
    text
}

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut buffer = 0_u32;
    let mut bits = 0_u32;
    for letter in text.bytes() {
        buffer = ((buffer & 0xff) << 6) | six_bits(letter).ok_or(Error::NotBase64)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(((buffer >> bits) & 0xff) as u8);
        }
    }
    if text.len() % 4 == 1 {
        return Err(Error::NotBase64);
    }
    if encode(&bytes) == text {
        Ok(bytes)
    } else {
        Err(Error::NotCanonical)
    }
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

pub fn sign_value(key: &[u8], value: &str) -> String {
    let mut text = value.to_owned();
    text.push('.');
    text += &encode(&hmac_sha256(key, value.as_bytes()));
    text
}

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let dot = text.rfind('.').ok_or(Error::Parts)?;
    let (value, rest) = text.split_at(dot);
    let signature = decode(&rest[1..])?;
    Ok((value, signature))
}

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let (value, signature) = split_signature(text)?;
    let right = hmac_sha256(key, value.as_bytes());
    if !equal(&right, &signature) {
        return Err(Error::Signature);
    }
    Ok(String::from(value))
}
