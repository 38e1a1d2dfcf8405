//! caught by: step_6::the_time_is_signed
//! also by: step_6::still_only_its_own_name, step_6::an_old_cookie_is_worth_nothing
//! Signs name and value, and hangs the time on.

pub fn sign_timed(key: &[u8], name: &str, value: &str, now: u64) -> String {
    let signature = hmac_sha256(key, &timed_message(name, value));
    format!("{value}.{now}.{}", encode(&signature))
}

pub fn open_timed(
    key: &[u8],
    name: &str,
    text: &str,
    now: u64,
    max_age: u64,
) -> Result<String, Error> {
    let (dated, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
    let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
    let expected = hmac_sha256(key, &timed_message(name, value));
    if !equal(&decode(signature)?, &expected) {
        return Err(Error::Signature);
    }
    let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
    match now.checked_sub(signed_at) {
        None => Err(Error::Future),
        Some(age) if age > max_age => Err(Error::Expired),
        Some(_) => Ok(value.to_owned()),
    }
}
