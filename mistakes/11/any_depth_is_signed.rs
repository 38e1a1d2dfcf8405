//! step 8, 8: a session that nests too deep panics. It is signed.

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let value = Value::Dict(session.clone());
        let json = write_value(&value);
        let signed = format!("{}.{}", pack(&json), write_time(now));
        let signature = sign_text(&self.0, &signed);
        format!("{signed}.{}", encode(&signature))
    }
}
