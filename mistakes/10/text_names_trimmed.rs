//! Step 8.3: another name; white space trimmed (no name has any).

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name.trim(), text));
        format!("{text}.{}", encode(&mac.finalize().into_bytes()))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        Hmac::<Sha256>::new_from_slice(&self.0)
            .expect("any length")
            .chain_update(named_message(name.trim(), text))
            .verify_slice(&signature)
            .map_err(|_| Error::Signature)?;
        Ok(text)
    }
}
