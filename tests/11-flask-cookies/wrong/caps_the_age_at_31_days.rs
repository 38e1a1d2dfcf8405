//! caught by: step_6::the_signature_comes_first_then_the_time_then_the_rest
//! Allows no more than Flask's 31 days, also where the app was set up for more.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        check_age(read_time(parts.time)?, now, max_age.min(MAX_AGE))?;
        read_json(&unpack(parts.payload)?)
    }
}
