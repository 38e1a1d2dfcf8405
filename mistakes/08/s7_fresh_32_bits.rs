//! Step 7.1: at 300 it isn't. Here the times are compared in 32 bits.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let (now, then) = (now.seconds() as u32, account.confirmed as u32);
    now.checked_sub(then).is_some_and(|age| u64::from(age) < FRESH)
}
