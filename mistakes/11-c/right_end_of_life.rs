//! Adds the age to the time, with saturation, and compares moments in place of ages: nothing is later than u64::MAX, so a saturated end is right.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    if signed_at > now {
        let ahead = signed_at - now;
        return Err(Error::Future { ahead });
    }
    let last = signed_at.saturating_add(max_age);
    if now > last {
        let age = now - signed_at;
        return Err(Error::Expired { age });
    }
    Ok(())
}
