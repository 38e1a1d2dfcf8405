//! Who is signed in.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let age = (now.seconds() as i64).wrapping_sub(account.confirmed as i64);
    (0..FRESH as i64).contains(&age)
}
