//! step 6, 3: "the error is that of `check_age`", before the payload's. The age is asked for last.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        let json = unpack(parts.payload)?;
        let session = read_json(&json)?;
        check_age(signed_at, now, max_age)?;
        Ok(session)
    }
}
