//! 1.2: the last but one is the end of time, too

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    if seconds >= i64::MAX - 1 {
        return Some(Timestamp::from_seconds(u64::MAX));
    }
    u64::try_from(seconds).ok().map(Timestamp::from_seconds)
}
