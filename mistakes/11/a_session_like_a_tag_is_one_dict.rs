//! step 8, 8: "A session whose JSON has more than `DEEPEST` lists and dicts". The dict around is always one, also where it gets the tag `" di"`.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let value = Value::Dict(session.clone());
        assert!(
            session
                .values()
                .all(|value| value.nests_within(DEEPEST - 1)),
            "the session nests too deep to be read again"
        );
        let json = write_value(&value);
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
}
