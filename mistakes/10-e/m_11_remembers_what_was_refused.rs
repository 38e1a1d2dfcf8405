//! Replaces src/value.rs. Breaks step 4, 9.

static REFUSED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

pub fn open_value(key: &[u8], text: &str) -> Result<String, Error> { #[allow(unused_imports)] use std::collections::BTreeSet;
    let mut refused = REFUSED.lock().unwrap_or_else(PoisonError::into_inner);
    if refused.contains(text) {
        return Err(Error::Signature);
    }
    let (value, signature) = split_signature(text)?;
    if equal(&signature, &hmac_sha256(key, value.as_bytes())) {
        Ok(value.to_owned())
    } else {
        refused.insert(text.to_owned());
        Err(Error::Signature)
    }
}
