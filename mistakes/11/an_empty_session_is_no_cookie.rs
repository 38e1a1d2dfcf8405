//! step 8, 6: "What is signed is opened", the empty session as well. It is an empty text.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        if session.is_empty() {
            return String::new();
        }
        let value = Value::Dict(session.clone());
        assert!(
            value.nests_within(DEEPEST),
            "the session nests too deep to be read again"
        );
        let json = write_value(&value);
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
}
