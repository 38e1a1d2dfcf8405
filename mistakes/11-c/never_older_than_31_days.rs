//! Step 6, "At exactly `max_age` it opens" (the doc: "at most `max_age` seconds before `now`"): a max_age above MAX_AGE is cut to MAX_AGE; with a max_age of 60 days, or of u64::MAX, a cookie of 40 days is Expired.

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)?;
        // No longer than Flask would.
        check_age(read_time(parts.time)?, now, max_age.min(MAX_AGE))?;
        read_json(&unpack(parts.payload)?)
    }
}
