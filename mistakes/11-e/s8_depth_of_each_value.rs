//! Step 8, "A tag's key counts as a tag among other keys, too": each value is asked by itself, so a top key that is a tag's doesn't count: `{" t": 126 lists in each other, "x": 1}` is signed, and open refuses it.
impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        assert!(
            session
                .values()
                .all(|value| value.nests_within(DEEPEST - 1)),
            "no more than {DEEPEST} lists and dicts in each other"
        );
        let json = write_value(&Value::Dict(session.clone()));
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = encode(&sign_text(&self.0, &signed));
        format!("{signed}.{signature}")
    }
}
