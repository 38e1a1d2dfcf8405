//! caught by: step_1::where_no_key_fits
//! also by: step_2::the_newest_signs_again
//! Opens each cookie as the login.

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
            match key.key.verify_text("user", text) {
                Ok(_) => {
                    let value = key.key.open("user", text, now, max_age, parse)?;
                    let (id, is_old) = (key.id.clone(), self.is_old(key));
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }
}
