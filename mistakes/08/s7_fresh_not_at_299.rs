//! Step 7.1: at 299 it is. Here it isn't.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().checked_sub(account.confirmed).is_some_and(|age| age + 1 < FRESH)
}
