//! step 3, 6: "also for a `max_age` … of `u64::MAX`". The sum of time and age overflows.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    if signed_at > now {
        return Err(Error::Future {
            ahead: signed_at - now,
        });
    }
    if signed_at + max_age < now {
        return Err(Error::Expired {
            age: now - signed_at,
        });
    }
    Ok(())
}
