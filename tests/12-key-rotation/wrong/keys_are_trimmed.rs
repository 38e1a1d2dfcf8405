//! caught by: step_5::the_error_is_that_of_the_key_that_fits
//! Trims white space from a cookie.

impl FlaskRing {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let cookie = cookie.trim();
        let mut opened = self.current.open(cookie, now, max_age);
        for key in &self.fallbacks {
            if !matches!(opened, Err(Error::Signature { .. })) {
                break;
            }
            opened = key.open(cookie, now, max_age);
        }
        opened
    }
}
