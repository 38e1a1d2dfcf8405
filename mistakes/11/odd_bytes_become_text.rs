//! step 6, 5: the verdict on each cookie is Python's. Bytes that aren't UTF-8 are replaced, and the cookie opens.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age)?;
        let json = unpack(parts.payload)?;
        read_json(String::from_utf8_lossy(&json).as_bytes())
    }
}
