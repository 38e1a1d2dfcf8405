//! Doc of verify_text: the errors of open_value; a text without a dot is Signature.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        if !signed.contains('.') {
            return Err(Error::Signature);
        }

        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name, text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
