//! 1.1: masks the top bit: 2^63 becomes 0, though u64::MAX is right

pub fn seconds(moment: Timestamp) -> i64 {
    (moment.seconds() & i64::MAX as u64) as i64
}
