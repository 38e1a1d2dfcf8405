//! caught by: step_3::first_accept
//! Takes every key but the one that signs for an old one, so that two servers renew each other's cookies.

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
                    let (id, is_old) = (key.id.clone(), key.id != self.newest());
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }
}
