//! caught by: step_6::opens_until_the_limit
//! also by: step_6::any_bytes_come_back, step_8::a_copy_outlives_the_logout
//! also by: step_8::a_store_that_is_down_is_closed
//! Refuses a cookie of just the greatest age.

impl SealKey {
    pub fn open(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Vec<u8>, SealError> {
        let (time, sealed) = text.split_once('.').ok_or(SealError::Parts)?;
        let sealed = decode(sealed).map_err(|error| match error {
            Error::NotCanonical => SealError::NotCanonical,
            _ => SealError::NotBase64,
        })?;
        if sealed.len() < NONCE + TAG {
            return Err(SealError::Short);
        }
        let value = self.decrypt(&sealed, &associated(name, time));
        let value = value.ok_or(SealError::Unopened)?;
        let sealed_at: u64 = time.parse().map_err(|_| SealError::Time)?;
        match now.checked_sub(sealed_at) {
            None => Err(SealError::Future),
            Some(age) if age >= max_age => Err(SealError::Expired),
            Some(_) => Ok(value),
        }
    }
}
