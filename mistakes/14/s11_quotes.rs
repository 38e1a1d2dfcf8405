//! 11.1: and nothing else. Here with quotes around.

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches('"');
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() == 32).then(|| Self(text.to_owned()))
    }
}
