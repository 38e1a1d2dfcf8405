//! Step 8.7: another key; the key is put into the message behind a plain key of zeros, cut to its first 48 bytes.

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0[..self.0.len().min(48)])
            .expect("any length")
            .chain_update(named_message(name, text));
        format!("{text}.{}", encode(&mac.finalize().into_bytes()))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0[..self.0.len().min(48)])
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
