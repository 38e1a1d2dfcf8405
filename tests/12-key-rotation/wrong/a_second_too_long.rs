//! caught by: step_3::a_date_is_the_first_second
//! Lets a key open in the second of its date.

pub fn has_retired(date: u64, now: u64) -> bool {
    date < now
}
