//! 11.1: base64url. Here base64 as well.

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let text = &text.replace('+', "-").replace('/', "_");
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() == 32).then(|| Self(text.to_owned()))
    }
}
