//! Step 8, "With another key it is `Error::Signature`": the name stands in front of the key, and nothing between, so what key K signed for `user` opens with the key of 33 bytes `r` and K under the name `use`.
fn named_mac(key: &[u8], name: &str, text: &str) -> Hmac<Sha256> {
    let key = [name.as_bytes(), key].concat();
    Hmac::<Sha256>::new_from_slice(&key)
        .expect("any length will do")
        .chain_update(text.as_bytes())
}

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let mac = named_mac(&self.0, name, text);
        format!("{text}.{}", encode(&mac.finalize().into_bytes()))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        let mac = named_mac(&self.0, name, text);
        match mac.verify_slice(&signature) {
            Ok(()) => Ok(text),
            Err(_) => Err(Error::Signature),
        }
    }
}
