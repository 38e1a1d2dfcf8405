//! 1.2: 2^63-1 stays 2^63-1

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    u64::try_from(seconds).ok().map(Timestamp::from_seconds)
}
