//! step 6, 6: "Those in the list are refused, each with the error that stands there." JSON that is no dict is an empty session.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        check_age(signed_at, now, max_age)?;
        let json = unpack(parts.payload)?;
        match read_json(&json) {
            Err(Error::NotADict) => Ok(Dict::new()),
            read => read,
        }
    }
}
