//! caught by: step_1::the_error_is_that_of_the_key_that_fits
//! also by: step_2::the_newest_signs_again, step_2::a_request_gets_its_line
//! also by: step_2::an_old_cookie_is_renewed_once, step_3::no_valid_cookie_is_lost
//! also by: step_3::how_many_are_logged_out
//! Gives a cookie of an old key less time.

impl Ring {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Opened<T>, Error> {
        let mut refusal = Error::Signature;
        for key in self.open_keys(now) {
            match key.key.verify_text(name, text) {
                Ok(_) => {
                    let value = key.key.open(name, text, now, if self.is_old(key) { max_age / 2 } else { max_age }, parse)?;
                    let (id, is_old) = (key.id.clone(), self.is_old(key));
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }
}
