//! caught by: step_2::the_newest_signs_again
//! also by: step_2::a_request_gets_its_line, step_2::an_old_cookie_is_renewed_once
//! also by: step_3::a_retired_key_opens_nothing, step_3::first_accept
//! also by: step_3::how_many_are_logged_out, step_3::a_renewal_launders_a_forged_login
//! also by: step_3::the_page_shows_the_ring
//! Signs again with the key that it was.

impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let opened = self.open(name, text, now, max_age, |_| Some(()))?;
        let (dated, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
        Ok(opened
            .is_old
            .then(|| text.to_owned()))
    }
}
