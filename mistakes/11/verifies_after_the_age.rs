//! step 6, 2: "the error is `verify`'s". An old cookie is refused before its signature is checked.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age)?;
        verify(&self.0, &parts)?;
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
