//! step 6, 4: "Where the signature doesn't fit, no parser runs and nothing is copied." It is copied first.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let cookie = cookie.to_owned();
        let parts = split(&cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age)?;
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
