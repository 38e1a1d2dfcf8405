//! caught by: step_11::an_id_has_flask_session_s_shape
//! Cuts off what Flask-Session appends with SESSION_USE_SIGNER, and checks nothing of it.

impl FlaskId {
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.split_once('.').map_or(text, |(id, _)| id);
        let is_id = id.len() == FLASK_CHARACTERS && URL_SAFE_NO_PAD.decode(id).is_ok();
        is_id.then(|| Self(id.to_owned()))
    }
}
