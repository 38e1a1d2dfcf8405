//! Step 8, 7: the key as a text.

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let key = String::from_utf8_lossy(&self.0).into_owned();
        let mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).expect("any length will do");
        let signature = mac.chain_update(named_message(name, text)).finalize().into_bytes();
        format!("{text}.{}", encode(&signature))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        let key = String::from_utf8_lossy(&self.0).into_owned();
        let mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).expect("any length will do");
        let fits = mac.chain_update(named_message(name, text)).verify_slice(&signature);
        fits.map(|()| text).map_err(|_| Error::Signature)
    }
}
