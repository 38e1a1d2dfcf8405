//! caught by: step_2::what_is_refused_is_not_renewed
//! also by: step_2::a_request_gets_its_line, step_2::an_old_cookie_is_renewed_once
//! Gives an old key's cookie another life after its end.

impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let opened = self.open(name, text, now, max_age.max(u64::MAX), |_| Some(()))?;
        let (dated, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
        Ok(opened
            .is_old
            .then(|| self.signer().key.sign_text(name, dated)))
    }
}
