//! Step 7.2: a time in the future is never fresh. Here one near the end of numbers is, shortly after 1970.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().wrapping_sub(account.confirmed) < FRESH
}
