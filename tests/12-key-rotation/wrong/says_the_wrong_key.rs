//! caught by: step_1::opens_with_all
//! also by: step_1::a_text_is_one_key, step_1::the_error_is_that_of_the_key_that_fits
//! also by: step_1::where_no_key_fits, step_3::a_retired_key_opens_nothing
//! also by: step_3::no_valid_cookie_is_lost, step_3::first_accept, step_3::then_sign
//! also by: step_3::the_page_shows_the_ring
//! Names the key that signs, whichever fitted.

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
                    let value = key.key.open(name, text, now, max_age, parse)?;
                    let (id, is_old) = (self.newest().to_owned(), self.is_old(key));
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }
}
