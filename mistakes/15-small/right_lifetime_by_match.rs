//! right: with since and plus

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.since(now) .saturating_add(Duration::from_secs(SLACK));
    match left.as_secs() {
        short @ 0..=RELATIVE => short as u32,
        _ => match clock.plus(left).seconds() {
            moment @ ..=LAST => moment as u32,
            _ => 0,
        },
    }
}
