//! Checks a text by making it once more, with the time that stands in it, and comparing the whole.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    use base64::alphabet::URL_SAFE;
    use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
    let lenient = GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));
    let bytes = lenient.decode(text).map_err(|_| Error::NotBase64)?;
    if encode(&bytes) == text {
        Ok(bytes)
    } else {
        Err(Error::NotCanonical)
    }
}

pub fn open_named(key: &[u8], name: &str, text: &str) -> Result<String, Error> {
    let (value, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let expected = crate::sign_named(key, name, value);
    let same = equal(expected.as_bytes(), text.as_bytes());
    same.then(|| value.to_owned()).ok_or(Error::Signature)
}

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let parts: Vec<&str> = text.split('.').collect();
        let &[value, time, signature] = parts.as_slice() else {
            return Err(Error::Parts);
        };
        let dated = [value, ".", time].concat();
        let expected = self.mac_of(name, &dated).finalize();
        let fits = crate::equal(
            encode(&expected.into_bytes()).as_bytes(),
            signature.as_bytes(),
        );
        if !fits {
            return Err(Error::Signature);
        }
        let then: u64 = time.parse().map_err(|_| Error::Time)?;
        let oldest = now.saturating_sub(max_age);
        if then > now {
            return Err(Error::Future);
        }
        if then < oldest {
            return Err(Error::Expired);
        }
        let value = decode(value)?;
        parse(&value).ok_or(Error::Value)
    }
}
