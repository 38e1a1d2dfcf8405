//! 1.1: only the end of time is capped, 2^63 wraps

pub fn seconds(moment: Timestamp) -> i64 {
    if moment.seconds() == u64::MAX { i64::MAX } else { moment.seconds() as i64 }
}
