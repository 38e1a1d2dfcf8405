//! 1.2: a negative one is 1970

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    if seconds == i64::MAX {
        return Some(Timestamp::from_seconds(u64::MAX));
    }
    Some(Timestamp::from_seconds(seconds.max(0) as u64))
}
