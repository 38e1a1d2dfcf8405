//! caught by: step_2::what_is_refused_is_not_renewed
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
