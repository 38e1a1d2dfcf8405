//! caught by: step_6::the_time_can_be_read
//! also by: step_6::still_only_its_own_name
//! Splits from the left, and a value may hold dots.

pub fn open_timed(
    key: &[u8],
    name: &str,
    text: &str,
    now: u64,
    max_age: u64,
) -> Result<String, Error> {
    let mut parts = text.split('.');
    let (Some(value), Some(time), Some(signature)) = (parts.next(), parts.next(), parts.next())
    else {
        return Err(Error::Parts);
    };
    let dated = &text[..value.len() + 1 + time.len()];
    let expected = hmac_sha256(key, &timed_message(name, dated));
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
