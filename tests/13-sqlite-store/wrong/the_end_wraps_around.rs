//! caught by: step_3::a_moment_is_its_seconds
//! Reads the bits of a late moment as a negative number, which was over long ago.

pub fn seconds(moment: Timestamp) -> i64 {
    moment.seconds() as i64
}

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    Some(Timestamp::from_seconds(seconds as u64))
}
