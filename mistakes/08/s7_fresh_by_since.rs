//! Step 7.2: a time in the future is never fresh. Here it has no age.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.since(Timestamp::from_seconds(account.confirmed)).as_secs() < FRESH
}
