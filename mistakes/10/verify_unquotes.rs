//! Step 8.5: letters added; quotes around are taken off.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let signed = signed.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(signed);

        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
