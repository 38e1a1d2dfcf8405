//! step 8, 7: "The time is `now`: … the largest `u64` as well". It ends at the largest `i64`.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let value = Value::Dict(session.clone());
        assert!(
            value.nests_within(DEEPEST),
            "the session nests too deep to be read again"
        );
        let json = write_value(&value);
        let signed = format!("{}.{}", pack(&json), write_time(now.min(i64::MAX as u64)));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
}
