//! Step 6, "A cookie is valid while its age is `max_age` or less … Nothing overflows": where time and `max_age` together are more than a `u64` holds, the cookie counts as expired. Shows with `max_age` `u64::MAX`, and a cookie that is a second old.

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
        if !time.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SealError::Time);
        }
        let time = time.parse::<u64>().map_err(|_| SealError::Time)?;
        if time > now {
            return Err(SealError::Future);
        }
        let last = time.checked_add(max_age).ok_or(SealError::Expired)?;
        if now > last {
            return Err(SealError::Expired);
        }
        Ok(value)
    }
}
