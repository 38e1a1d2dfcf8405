//! caught by: step_1::opens_with_all
//! also by: step_1::a_text_is_one_key, step_1::the_error_is_that_of_the_key_that_fits
//! also by: step_1::where_no_key_fits, step_2::the_newest_signs_again
//! also by: step_2::a_request_gets_its_line, step_2::an_old_cookie_is_renewed_once
//! also by: step_3::a_retired_key_opens_nothing, step_3::no_valid_cookie_is_lost
//! also by: step_3::first_accept, step_3::then_sign, step_3::how_many_are_logged_out
//! also by: step_3::a_renewal_launders_a_forged_login, step_3::the_page_shows_the_ring
//! Doesn't say that the key was an old one.

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
                    let (id, is_old) = (key.id.clone(), false);
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }
}
