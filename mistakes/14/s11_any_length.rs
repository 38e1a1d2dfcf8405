//! 11.1: 43 characters.

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() >= 32).then(|| Self(text.to_owned()))
    }
}
