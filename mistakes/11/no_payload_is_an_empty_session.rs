//! step 6, 5: the verdict on each cookie is Python's. An empty payload is an empty session.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age)?;
        if parts.payload.is_empty() {
            return Ok(Dict::new());
        }
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
