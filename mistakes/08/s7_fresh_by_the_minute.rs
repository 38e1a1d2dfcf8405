//! Step 7.1: at 299 it is, at 300 it isn't. Here whole minutes of the clock are compared.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    (now.seconds() / 60).checked_sub(account.confirmed / 60).is_some_and(|minutes| minutes < FRESH / 60)
}
