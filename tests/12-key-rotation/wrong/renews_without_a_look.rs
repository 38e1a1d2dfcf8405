//! caught by: step_2::what_is_refused_is_not_renewed
//! also by: step_2::a_request_gets_its_line, step_2::an_old_cookie_is_renewed_once
//! also by: step_3::a_retired_key_opens_nothing, step_3::first_accept
//! also by: step_3::a_renewal_launders_a_forged_login
//! Signs again whatever comes, so that the shop signs for Mallory.

impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let (dated, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
        let newest = self.signer().key.sign_text(name, dated);
        Ok((newest != text).then_some(newest))
    }
}
