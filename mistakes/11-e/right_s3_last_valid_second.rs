//! Compares now with the last valid second, which stops at u64::MAX, and subtracts only for the error.
pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    let last = signed_at.saturating_add(max_age);
    if (signed_at..=last).contains(&now) {
        Ok(())
    } else if now < signed_at {
        Err(Error::Future {
            ahead: signed_at - now,
        })
    } else {
        Err(Error::Expired {
            age: now - signed_at,
        })
    }
}
