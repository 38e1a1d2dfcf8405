//! caught by: step_8::verifies_under_no_other_name
//! also by: step_9::still_only_its_own_name
//! Takes the cookies of step 4 as well, whose signature covers no name, and takes them under every name.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        let named = mac.clone().chain_update(named_message(name, text));
        let alone = mac.chain_update(text.as_bytes());
        if named.verify_slice(&signature).is_ok() || alone.verify_slice(&signature).is_ok() {
            Ok(text)
        } else {
            Err(Error::Signature)
        }
    }
}
