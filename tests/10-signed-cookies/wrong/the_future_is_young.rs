//! caught by: step_6::nothing_comes_from_the_future
//! Takes a cookie from the future for one of age zero, and never lets it expire until then.

pub fn open_timed(
    key: &[u8],
    name: &str,
    text: &str,
    now: u64,
    max_age: u64,
) -> Result<String, Error> {
    let (dated, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(key, &timed_message(name, dated));
    if !equal(&decode(signature)?, &expected) {
        return Err(Error::Signature);
    }
    let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
    if now.saturating_sub(signed_at) > max_age {
        Err(Error::Expired)
    } else {
        Ok(value.to_owned())
    }
}
