//! caught by: step_2::the_newest_signs_again
//! also by: step_2::a_request_gets_its_line, step_2::an_old_cookie_is_renewed_once
//! also by: step_3::a_retired_key_opens_nothing
//! Signs again with the time of now, so that a login never ends.

impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let opened = self.open(name, text, now, max_age, |value| Some(value.to_vec()))?;
        Ok(opened
            .is_old
            .then(|| self.signer().key.sign(name, &opened.value, now)))
    }
}
