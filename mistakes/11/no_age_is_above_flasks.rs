//! step 6, 3: "At exactly `max_age` it opens." No more than 31 days are taken.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age.min(MAX_AGE))?;
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
