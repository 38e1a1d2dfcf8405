//! Step 8.6: more than its signature in front.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_slice(&signature[signature.len().saturating_sub(32)..])
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
