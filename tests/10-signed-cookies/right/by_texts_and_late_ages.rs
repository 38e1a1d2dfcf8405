//! Puts the name in base64url before the value, tries second words in the outer loop and words alone at the
//! end, decodes the value before it asks for the age, and signs without `sign_text`.

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    let same = left.iter().zip(right).map(|(left, right)| left == right);
    same.fold(left.len() == right.len(), |all, same| all & same)
}

pub fn split_signature(text: &str) -> Result<(&str, Vec<u8>), Error> {
    let mut parts = text.rsplitn(2, '.');
    let (signature, value) = (parts.next(), parts.next());
    let (Some(signature), Some(value)) = (signature, value) else {
        return Err(Error::Parts);
    };
    decode(signature).map(|signature| (value, signature))
}

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let mut message = crate::encode(name.as_bytes());
    message.push('.');
    message.push_str(value);
    message.into_bytes()
}

pub fn crack(cookie: &str, firsts: &[&str], seconds: &[&str]) -> Result<Search, Error> {
    let (value, signature) = split_signature(cookie)?;
    let signature: [u8; 32] = signature.try_into().map_err(|_| Error::Signature)?;
    let pairs = seconds
        .iter()
        .flat_map(|second| firsts.iter().map(move |first| [*first, " ", *second].concat()));
    let keys = pairs.chain(firsts.iter().map(|&first| first.to_owned()));
    let mut guesses = 0;
    for key in keys {
        guesses += 1;
        if hmac_sha256(key.as_bytes(), value.as_bytes()) == signature {
            return Ok(Search { key: Some(key), guesses });
        }
    }
    Ok(Search { key: None, guesses })
}

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let Ok(bytes) = decode(text) else {
            return Err(KeyError::Text);
        };
        if let Some(33..) = bytes.len().checked_add(1) {
            return Ok(Self(bytes));
        }
        Err(KeyError::TooShort { bytes: bytes.len() })
    }

    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        let dated = [encode(value), now.to_string()].join(".");
        let mac = crate::hmac_sha256(&self.0, format!("{name}={dated}").as_bytes());
        [dated, encode(&mac)].join(".")
    }

    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let (dated, signature) = split_signature(text)?;
        let mac = crate::hmac_sha256(&self.0, format!("{name}={dated}").as_bytes());
        if !crate::equal(&mac, &signature) {
            return Err(Error::Signature);
        }
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let value = decode(value);
        let signed_at = time.parse::<u64>().or(Err(Error::Time))?;
        if (signed_at..=signed_at.saturating_add(max_age)).contains(&now) {
            return parse(&value?).ok_or(Error::Value);
        }
        Err(if now < signed_at { Error::Future } else { Error::Expired })
    }
}
