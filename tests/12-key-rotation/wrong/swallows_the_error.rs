//! caught by: step_2::what_is_refused_is_not_renewed
//! also by: step_3::a_retired_key_opens_nothing
//! Says that there is nothing to renew where a cookie is refused.

impl Ring {
    pub fn renew(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Option<String>, Error> {
        let Ok(opened) = self.open(name, text, now, max_age, |_| Some(())) else {
            return Ok(None);
        };
        let (dated, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
        Ok(opened
            .is_old
            .then(|| self.signer().key.sign_text(name, dated)))
    }
}
