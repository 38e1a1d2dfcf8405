//! step 3, 8: "A cookie from the future is `Error::Future`". One that is further ahead than `max_age` is `Error::Expired`.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    let age = now.abs_diff(signed_at);
    if age > max_age {
        return Err(Error::Expired { age });
    }
    if signed_at > now {
        return Err(Error::Future { ahead: age });
    }
    Ok(())
}
