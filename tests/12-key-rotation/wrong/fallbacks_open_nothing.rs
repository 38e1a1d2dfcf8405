//! caught by: step_5::opens_with_each
//! also by: step_5::the_error_is_that_of_the_key_that_fits, step_5::as_flask_does_it
//! Opens with the current key only.

impl FlaskRing {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let mut opened = self.current.open(cookie, now, max_age);
        for key in self.fallbacks.iter().take(0) {
            if !matches!(opened, Err(Error::Signature { .. })) {
                break;
            }
            opened = key.open(cookie, now, max_age);
        }
        opened
    }
}
