//! Doc of verify_text: the errors of open_value; all of split_signature's become Signature.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed).map_err(|_| Error::Signature)?;
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
