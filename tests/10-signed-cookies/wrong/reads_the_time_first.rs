//! caught by: step_6::the_signature_is_checked_first
//! also by: step_6::the_time_is_signed, step_6::still_only_its_own_name
//! Reads the time before it knows whether it was signed.

pub fn open_timed(
    key: &[u8],
    name: &str,
    text: &str,
    now: u64,
    max_age: u64,
) -> Result<String, Error> {
    let (dated, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
    let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
    let expected = hmac_sha256(key, &timed_message(name, dated));
    if !equal(&decode(signature)?, &expected) {
        return Err(Error::Signature);
    }
    match now.checked_sub(signed_at) {
        None => Err(Error::Future),
        Some(age) if age > max_age => Err(Error::Expired),
        Some(_) => Ok(value.to_owned()),
    }
}
