//! Step 7.1: at 300 it isn't. Here it is.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds().checked_sub(account.confirmed).is_some_and(|age| age <= FRESH)
}
