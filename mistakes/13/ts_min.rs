//! 1.2: only -1 ... is refused, i64::MIN is not: checked_abs

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    match seconds {
        i64::MAX | i64::MIN => Some(Timestamp::from_seconds(u64::MAX)),
        0.. => Some(Timestamp::from_seconds(seconds as u64)),
        _ => None,
    }
}
