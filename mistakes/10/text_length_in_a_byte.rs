//! Step 8.4: the length of the name in one byte.

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update([name.len() as u8]).chain_update(name).chain_update(text);
        format!("{text}.{}", encode(&mac.finalize().into_bytes()))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update([name.len() as u8]).chain_update(name).chain_update(text)
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
