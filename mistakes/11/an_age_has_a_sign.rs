//! step 3, 7 and 8: ages are `u64`. The difference is an `i64`, and one above its largest is the future.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    let age = now.wrapping_sub(signed_at) as i64;
    if age < 0 {
        return Err(Error::Future {
            ahead: age.unsigned_abs(),
        });
    }
    let age = age.unsigned_abs();
    if age > max_age {
        return Err(Error::Expired { age });
    }
    Ok(())
}
