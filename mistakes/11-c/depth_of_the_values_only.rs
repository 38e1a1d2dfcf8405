//! Step 8, "125 lists under `" t"` are signed, and 126 panic, although `x` is still there": each value is asked by itself, so the session's own keys count for no tag; 126 lists under " t", with or without x, are signed, and without x open refuses them (a " t" in a dict inside of the session is right).

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        // The session itself is one.
        let fits = |value: &Value| value.nests_within(DEEPEST - 1);
        assert!(
            session.values().all(fits),
            "a session nests no deeper than what can be read again"
        );
        let json = write_value(&Value::Dict(session.clone()));
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = encode(&sign_text(&self.0, &signed));
        format!("{signed}.{signature}")
    }
}
