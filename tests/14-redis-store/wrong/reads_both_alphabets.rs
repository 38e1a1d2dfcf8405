//! caught by: step_11::an_id_has_flask_session_s_shape
//! Takes base64 as well, and looks for what nobody has drawn.

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let text = &text.replace('+', "-").replace('/', "_");
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() == 32).then(|| Self(text.to_owned()))
    }
}
