//! 11.1: 43 characters that are 32 bytes. Here the last may be any.

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        (text.len() == FLASK_CHARACTERS && text.bytes().all(fits)).then(|| Self(text.to_owned()))
    }
}
