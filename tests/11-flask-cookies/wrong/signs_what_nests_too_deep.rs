//! caught by: step_8::what_could_not_be_read_again_is_not_signed
//! Signs a session however deep it nests. The next request can't read it, and its visitor is a stranger.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let json = write_value(&Value::Dict(session.clone()));
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
}
