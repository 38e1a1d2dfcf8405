//! step 8, 8: "any other is signed". One with exactly `DEEPEST` panics.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let value = Value::Dict(session.clone());
        assert!(
            value.nests_within(DEEPEST - 1),
            "the session nests too deep to be read again"
        );
        let json = write_value(&value);
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
}
