//! Base64 by hand, HMAC with growing vectors, and a key of its own for each name.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut key = match key.len() {
        0..=64 => key.to_vec(),
        _ => Sha256::digest(key).to_vec(),
    };
    key.resize(64, 0);
    let mixed = |pad: u8| key.iter().map(move |byte| byte ^ pad).collect::<Vec<u8>>();
    let inner = Sha256::digest([mixed(0x36), message.to_vec()].concat());
    Sha256::digest([mixed(0x5c), inner.to_vec()].concat()).into()
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub fn encode(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
        .collect();
    bits.chunks(6)
        .map(|bits| {
            let number = (0..6).fold(0, |sum, bit| 2 * sum + bits.get(bit).copied().unwrap_or(0));
            char::from(LETTERS[usize::from(number)])
        })
        .collect()
}

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let mut bits = Vec::new();
    for letter in text.bytes() {
        let number = LETTERS.iter().position(|&it| it == letter);
        let number = number.ok_or(Error::NotBase64)?;
        bits.extend((0..6).rev().map(|bit| (number >> bit & 1) as u8));
    }
    let bytes = bits.chunks_exact(8);
    let spare = bytes.remainder();
    if spare.len() >= 6 {
        return Err(Error::NotBase64);
    }
    if spare.contains(&1) {
        return Err(Error::NotCanonical);
    }
    Ok(bytes
        .map(|bits| bits.iter().fold(0, |sum, bit| 2 * sum + bit))
        .collect())
}

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> {
    let dot = text.rfind('.').ok_or(Error::Parts)?;
    let signature: [u8; 32] = decode(&text[dot + 1..])?
        .try_into()
        .map_err(|_| Error::Signature)?;
    if equal(&signature, &hmac_sha256(key, text[..dot].as_bytes())) {
        return Ok(text[..dot].to_owned());
    }
    Err(Error::Signature)
}

fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&hmac_sha256(b"the name", name.as_bytes()), value.as_bytes()].concat()
}

impl Key {
    fn mac_of(&self, name: &str, dated: &str) -> Hmac<Sha256> {
        let of = |key: &[u8]| Hmac::<Sha256>::new_from_slice(key).expect("any length");
        let own = of(&self.0).chain_update(name).finalize().into_bytes();
        of(&own).chain_update(dated)
    }
}
