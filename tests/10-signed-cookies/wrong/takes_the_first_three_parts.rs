//! caught by: step_9::still_no_letter_can_be_changed
//! also by: step_9::a_coupon_has_one_text
//! Splits at every dot, and doesn't ask whether a fourth part follows.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let mut parts = text.split('.');
        let (Some(value), Some(time), Some(signature)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(Error::Parts);
        };
        let dated = format!("{value}.{time}");
        let fits = self.mac_of(name, &dated).verify_slice(&decode(signature)?);
        fits.map_err(|_| Error::Signature)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
