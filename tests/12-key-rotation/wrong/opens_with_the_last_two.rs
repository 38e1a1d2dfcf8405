//! caught by: step_1::opens_with_all
//! also by: step_1::the_error_is_that_of_the_key_that_fits, step_1::where_no_key_fits
//! also by: step_2::the_newest_signs_again, step_3::a_retired_key_opens_nothing
//! also by: step_3::first_accept
//! Tries the newest and the one before it.

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
        for key in self.open_keys(now).into_iter().take(2) {
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
