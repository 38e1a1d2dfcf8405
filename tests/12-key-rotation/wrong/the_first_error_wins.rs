//! caught by: step_1::the_error_is_that_of_the_key_that_fits
//! also by: step_2::what_is_refused_is_not_renewed
//! Reports what the newest key says of a cookie, whichever key fits.

impl Ring {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Opened<T>, Error> {
        let mut refusal = None;
        let mut parse = Some(parse);
        for key in self.open_keys(now) {
            let parse = |value: &[u8]| parse.take().and_then(|parse| parse(value));
            match key.key.open(name, text, now, max_age, parse) {
                Ok(value) => {
                    let (id, is_old) = (key.id.clone(), self.is_old(key));
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = refusal.or(Some(error)),
            }
        }
        Err(refusal.unwrap_or(Error::Signature))
    }
}
