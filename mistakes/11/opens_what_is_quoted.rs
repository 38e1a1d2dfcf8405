//! step 2, 7 and step 6, 5: "any letter … added … is refused". Quotes and white space around the cookie are cut off.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie.trim().trim_matches('"'))?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age)?;
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
