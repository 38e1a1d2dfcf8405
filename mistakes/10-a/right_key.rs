//! RIGHT: the message is the value, a byte that no UTF-8 has, and the name; bytes are counted from the letters; the
//! crate's `update`; the end of validity is computed, without overflow, in place of the age.
// in src/named.rs
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let mut message = value.as_bytes().to_vec();
    message.push(0xFF);
    message.extend_from_slice(name.as_bytes());
    message
}

// in src/key.rs
impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let Ok(key) = decode(text) else {
            return Err(KeyError::Text);
        };
        let bytes = text.len() * 3 / 4;
        if bytes >= SHORTEST_KEY {
            Ok(Self(key))
        } else {
            Err(KeyError::TooShort { bytes })
        }
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length will do");
        let (text, signature) = split_signature(signed)?;
        mac.update(&named_message(name, text));
        match mac.verify_slice(&signature) {
            Ok(()) => Ok(text),
            Err(_) => Err(Error::Signature),
        }
    }

    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let dated = self.verify_text(name, text)?;
        let mut parts = dated.rsplitn(2, '.');
        let time = parts.next().unwrap_or_default();
        let value = parts.next().ok_or(Error::Parts)?;
        let Ok(signed_at) = time.parse::<u64>() else {
            return Err(Error::Time);
        };
        if signed_at > now {
            return Err(Error::Future);
        }
        if signed_at.saturating_add(max_age) < now {
            return Err(Error::Expired);
        }
        let value = decode(value)?;
        match parse(&value) {
            Some(made) => Ok(made),
            None => Err(Error::Value),
        }
    }
}
