//! Takes the crate for its own HMAC as well, checks base64 by writing it again, and verifies by comparing whole
//! texts.

pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    use hmac::{Hmac, KeyInit, Mac};
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("any length");
    mac.chain_update(message).finalize().into_bytes().into()
}

pub fn equal<B>(left: &[B], right: &[B]) -> bool
where
    B: Copy + PartialEq + BitXor<Output = u8>,
{
    if left.len() != right.len() {
        return false;
    }
    let mut differing = 0_usize;
    for place in (0..left.len()).rev() {
        differing += usize::from((left[place] ^ right[place]).count_ones() as u8);
    }
    differing == 0
}

pub fn sign_value(key: &[u8], value: &str) -> String {
    let mut text = value.to_owned();
    text.push('.');
    text += &encode(&hmac_sha256(key, value.as_bytes())[..]);
    text
}

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let mut message = name.len().to_string().into_bytes();
    message.push(b':');
    message.extend(name.bytes().chain(value.bytes()));
    message
}

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let Some(dot) = signed.rfind('.') else {
            return Err(Error::Parts);
        };
        let text = &signed[..dot];
        match crate::equal(self.sign_text(name, text).as_bytes(), signed.as_bytes()) {
            true => Ok(text),
            false => Err(Error::Signature),
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
        self.verify_text(name, text)?;
        let mut parts = text.rsplitn(3, '.').skip(1);
        let (time, value) = (parts.next(), parts.next());
        let (time, value) = (time.ok_or(Error::Parts)?, value.ok_or(Error::Parts)?);
        let signed_at: i128 = time.parse::<u64>().map_err(|_| Error::Time)?.into();
        let age = i128::from(now) - signed_at;
        if age < 0 {
            return Err(Error::Future);
        }
        if age > i128::from(max_age) {
            return Err(Error::Expired);
        }
        let value = decode(value)?;
        match parse(&value) {
            Some(parsed) => Ok(parsed),
            None => Err(Error::Value),
        }
    }
}
