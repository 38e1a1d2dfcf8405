//! Step 7.1: for `FRESH` seconds. Here minutes.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().checked_sub(account.confirmed).is_some_and(|age| age / 60 < FRESH)
}
