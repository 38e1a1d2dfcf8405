//! Step 8.6: a part of its signature; verify_truncated_left takes a beginning.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_truncated_left(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
