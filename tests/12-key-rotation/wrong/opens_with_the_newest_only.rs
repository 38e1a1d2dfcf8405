//! caught by: step_1::opens_with_all
//! also by: step_1::the_key_was_in_a_public_commit, step_1::a_text_is_one_key
//! also by: step_1::the_error_is_that_of_the_key_that_fits, step_1::where_no_key_fits
//! also by: step_1::other_cookies_take_nothing_with_them, step_2::the_newest_signs_again
//! also by: step_2::what_is_refused_is_not_renewed, step_2::a_request_gets_its_line
//! also by: step_2::an_old_cookie_is_renewed_once, step_3::a_retired_key_opens_nothing
//! also by: step_3::no_valid_cookie_is_lost, step_3::first_accept, step_3::then_sign
//! also by: step_3::how_many_are_logged_out, step_3::a_renewal_launders_a_forged_login
//! also by: step_3::the_page_shows_the_ring
//! Opens with the key that signs.

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
        for key in self.open_keys(now).into_iter().filter(|key| !self.is_old(key)) {
            match key.key.verify_text(name, text) {
                Ok(_) => {
                    let value = key.key.open(name, text, now, max_age, parse)?;
                    let (id, is_old) = (key.id.clone(), self.is_old(key));
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }
}
