//! Step 7.1: a password is fresh for `FRESH` seconds. Here one of second 0 never is.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    account.confirmed > 0
        && now.seconds().checked_sub(account.confirmed).is_some_and(|age| age < FRESH)
}
