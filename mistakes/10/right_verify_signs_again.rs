//! Right: signs again with the crate, and compares with equal of step 2.

impl Key {
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        let (text, signature) = split_signature(signed)?;
        let again = self.sign_text(name, text);
        let expected = again.rsplit_once('.').map(|(_, signature)| decode(signature)).ok_or(Error::Parts)??;
        if crate::mac::equal(&expected, &signature) { Ok(text) } else { Err(Error::Signature) }
    }
}
