//! caught by: step_3::no_valid_cookie_is_lost
//! also by: step_3::then_sign
//! Retires a key in the last second of its last cookie.

pub fn retirement_of(rotated_at: u64, max_age: u64) -> u64 {
    rotated_at.saturating_add(max_age)
}
