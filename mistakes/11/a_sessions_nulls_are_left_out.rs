//! step 8, 6: "What is signed is opened, and the values are the same". `None` is left out.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let mut session = session.clone();
        session.retain(|_, value| *value != Value::Null);
        let value = Value::Dict(session);
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
