//! Step 6, "A text that opens, and whose time is no number that fits into a `u64`, is `Time`": a number that is too large counts as far in the future: what was sealed beside the time `18446744073709551616` is `Future`.
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
        let sealed_at = time.parse::<u64>().map_err(|error| match error.kind() {
            std::num::IntErrorKind::PosOverflow => SealError::Future,
            _ => SealError::Time,
        })?;
        let age = now.checked_sub(sealed_at).ok_or(SealError::Future)?;
        if age > max_age {
            return Err(SealError::Expired);
        }
        Ok(value)
    }
}
