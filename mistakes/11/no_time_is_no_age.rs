//! step 6, 3: the empty time is 0, and too old. Such a cookie has no age, and opens.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        if !parts.time.is_empty() {
            check_age(signed_at, now, max_age)?;
        }
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
