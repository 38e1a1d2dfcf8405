//! step 6, 3: a cookie from the future is refused. Only the old ones are.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at.min(now), now, max_age)?;
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
