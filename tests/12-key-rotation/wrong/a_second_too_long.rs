//! caught by: step_3::a_date_is_the_first_second
//! also by: step_3::a_retired_key_opens_nothing, step_3::then_sign
//! also by: step_3::a_renewal_launders_a_forged_login
//! Lets a key open in the second of its date.

pub fn has_retired(date: u64, now: u64) -> bool {
    date < now
}
