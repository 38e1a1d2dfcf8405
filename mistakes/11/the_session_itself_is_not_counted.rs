//! step 8, 8: "A session whose JSON has more than `DEEPEST` lists and dicts in each other panics". The values are measured, without the dict around them.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let value = Value::Dict(session.clone());
        assert!(
            session.values().all(|value| value.nests_within(DEEPEST)),
            "the session nests too deep to be read again"
        );
        let json = write_value(&value);
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
}
