//! Step 8.2: the text that was signed, an empty one included.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        if text.is_empty() {
            return Err(Error::Parts);
        }
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
