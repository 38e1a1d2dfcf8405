//! caught by: step_3::a_date_is_the_first_second
//! Has the comparison the wrong way round.

pub fn has_retired(date: u64, now: u64) -> bool {
    date > now
}
