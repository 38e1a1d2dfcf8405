//! Step 8.7: the last byte of a long key.

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0[..self.0.len().min(64)])
            .expect("any length")
            .chain_update(named_message(name, text));
        format!("{text}.{}", encode(&mac.finalize().into_bytes()))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0[..self.0.len().min(64)])
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
