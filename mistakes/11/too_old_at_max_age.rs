//! step 3, 6: "A cookie that is exactly `max_age` seconds old is valid". It isn't.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    match now.checked_sub(signed_at) {
        None => Err(Error::Future {
            ahead: signed_at - now,
        }),
        Some(age) if age >= max_age => Err(Error::Expired { age }),
        Some(_) => Ok(()),
    }
}
