//! caught by: step_9::still_no_letter_can_be_changed
//! also by: step_9::nothing_is_parsed_before_it_is_verified, step_9::still_only_its_own_name
//! Signs name and value, and hangs the time on.

impl Key {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        let signed = self.sign_text(name, &encode(value));
        let (value, signature) = signed.rsplit_once('.').unwrap_or_default();
        format!("{value}.{now}.{signature}")
    }

    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let (dated, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let signed = format!("{value}.{signature}");
        self.verify_text(name, &signed)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
