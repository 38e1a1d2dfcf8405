//! caught by: step_11::an_id_has_flask_session_s_shape
//! Takes an ID in quotes: a second spelling of one ID.

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches('"');
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() == 32).then(|| Self(text.to_owned()))
    }
}
