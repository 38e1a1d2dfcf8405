//! Expands block by block into a buffer, derives by hand, and keeps Flask's keys in one list.

pub fn extract(salt: &[u8], input: &[u8]) -> [u8; HASH] {
    let mut filled = [0; 64];
    if salt.len() <= filled.len() {
        filled[..salt.len()].copy_from_slice(salt);
        hmac_sha256(&filled, input)
    } else {
        hmac_sha256(salt, input)
    }
}

pub fn expand(key: &[u8; HASH], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    let mut output = vec![];
    let mut message = vec![];
    let mut count = 0_u8;
    if length > 255 * 32 {
        return Err(TooLong { length });
    }
    while output.len() < length {
        count += 1;
        message.extend_from_slice(info);
        message.push(count);
        let block = hmac_sha256(key, &message);
        let missing = length - output.len();
        output.extend_from_slice(&block[..missing.min(32)]);
        message = block.to_vec();
    }
    Ok(output)
}

pub fn hkdf(input: &[u8], salt: &[u8], info: &[u8], length: usize) -> Result<Vec<u8>, TooLong> {
    let key = extract(salt, input);
    let mut output = expand(&key, info, length)?;
    output.shrink_to_fit();
    Ok(output)
}

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let key = extract(&[], &master.0);
    Key::parse(&encode(&hmac_sha256(&key, &[purpose.as_bytes(), &[1]].concat())))
}

impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        if current.is_empty() {
            return Err(EmptyKey { place: 0 });
        }
        let mut keys = Vec::new();
        for (place, key) in fallbacks.iter().enumerate() {
            if *key == b"" {
                return Err(EmptyKey { place: place + 1 });
            }
            keys.push(SecretKey::from_bytes(key));
        }
        Ok(FlaskRing {
            fallbacks: keys,
            current: SecretKey::from_bytes(current),
        })
    }

    pub fn sign(&self, session: &Dict, now: u64) -> String {
        SecretKey::sign(&self.current, session, now)
    }

    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        // From the oldest on: the order of the keys makes no difference.
        let mut refused = None;
        for key in self.fallbacks.iter().rev().chain([&self.current]) {
            match key.open(cookie, now, max_age) {
                Err(error @ Error::Signature { .. }) => refused = Some(error),
                opened => return opened,
            }
        }
        Err(refused.unwrap_or(Error::Signature { bytes: 20 }))
    }
}
