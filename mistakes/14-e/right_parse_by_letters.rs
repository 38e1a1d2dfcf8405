//! It decodes nothing: 43 letters of base64url, of which the last is one of the sixteen whose two spare bits are 0.
impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let letters = text.as_bytes();
        let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || [b'-', b'_'].contains(byte);
        let ends_well = letters
            .last()
            .is_some_and(|last| b"AEIMQUYcgkosw048".contains(last));
        let is_one =
            letters.len() == FLASK_CHARACTERS && letters.iter().all(is_letter) && ends_well;
        is_one.then(|| Self(text.to_owned()))
    }
}
