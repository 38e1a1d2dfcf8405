//! step 3, 7: "`Error::Expired`, with its age". It is how long ago it expired.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    match now.checked_sub(signed_at) {
        None => Err(Error::Future {
            ahead: signed_at - now,
        }),
        Some(age) if age > max_age => Err(Error::Expired { age: age - max_age }),
        Some(_) => Ok(()),
    }
}
