//! Step 7.2: a time in the future is never fresh. Here it always is.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().saturating_sub(account.confirmed) < FRESH
}
