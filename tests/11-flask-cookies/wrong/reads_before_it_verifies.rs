//! caught by: step_5::the_signature_comes_first_then_the_time_then_the_rest
//! Gives whatever anybody sends to zlib, to the JSON parser and to the tags, and asks afterwards.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        let session = read_json(&unpack(parts.payload)?)?;
        verify(&self.0, &parts)?;
        check_age(read_time(parts.time)?, now, max_age)?;
        Ok(session)
    }
}
