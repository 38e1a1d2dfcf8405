//! Step 6, "The errors say why, and are asked for in this order": the length is asked for by the letters (54 for 40 bytes) before the base64, so a short text that isn't base64url (`1700000000.!`) or not canonical (`1700000000.Zh`) is `Short` in place of `NotBase64` and `NotCanonical`.

impl SealKey {
    pub fn open(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Vec<u8>, SealError> {
        let (time, sealed) = text.split_once('.').ok_or(SealError::Parts)?;
        if sealed.len() < ((NONCE + TAG) * 8).div_ceil(6) {
            return Err(SealError::Short);
        }
        let sealed = decode(sealed).map_err(|error| match error {
            Error::NotCanonical => SealError::NotCanonical,
            _ => SealError::NotBase64,
        })?;
        let value = self.decrypt(&sealed, &associated(name, time));
        let value = value.ok_or(SealError::Unopened)?;
        if !time.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SealError::Time);
        }
        let time = time.parse::<u64>().map_err(|_| SealError::Time)?;
        match now.checked_sub(time) {
            None => Err(SealError::Future),
            Some(age) if age > max_age => Err(SealError::Expired),
            Some(_) => Ok(value),
        }
    }
}
