//! 1.2: 0 is no moment

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    match seconds {
        i64::MAX => Some(Timestamp::from_seconds(u64::MAX)),
        1.. => Some(Timestamp::from_seconds(seconds as u64)),
        _ => None,
    }
}
