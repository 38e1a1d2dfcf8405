//! caught by: step_6::opens_until_the_limit_and_not_a_second_longer
//! also by: step_6::nothing_comes_from_the_future
//! Adds the age to the time, which can be more than a u64 holds.

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
    if signed_at > now {
        return Err(Error::Future);
    }
    if signed_at + max_age < now {
        Err(Error::Expired)
    } else {
        Ok(value.to_owned())
    }
}
