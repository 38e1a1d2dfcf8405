//! Step 7.2: a time in the future is never fresh. Here a huge one is taken for a negative.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let age = (now.seconds() as i64).wrapping_sub(account.confirmed as i64);
    (0..FRESH as i64).contains(&age)
}
