//! caught by: step_5::the_error_is_that_of_the_key_that_fits
//! Reports what the current key says.

impl FlaskRing {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let opened = self.current.open(cookie, now, max_age);
        let mut others = self.fallbacks.iter().map(|key| key.open(cookie, now, max_age));
        match others.find(Result::is_ok) {
            Some(other) if opened.is_err() => other,
            _ => opened,
        }
    }
}
