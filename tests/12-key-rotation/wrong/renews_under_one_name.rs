//! caught by: step_2::the_newest_signs_again
//! Signs each cookie again as the login.

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
            .then(|| self.signer().key.sign_text("user", dated)))
    }
}
