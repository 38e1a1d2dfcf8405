//! 1 second where the end has passed, and a thousand years where more than `LONGEST` would be asked for; both are allowed by conditions 4 and 5.
pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    const THOUSAND_YEARS: u64 = 31_536_000_000;
    match expires.seconds().checked_sub(now.seconds()) {
        None | Some(0) => 1,
        Some(left) => match left.checked_add(SLACK) {
            Some(all) if all <= LONGEST => all,
            _ => THOUSAND_YEARS,
        },
    }
}
