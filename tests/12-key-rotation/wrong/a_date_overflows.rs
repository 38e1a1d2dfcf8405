//! caught by: step_3::no_valid_cookie_is_lost
//! Adds, and panics at the end of time.

pub fn retirement_of(rotated_at: u64, max_age: u64) -> u64 {
    rotated_at + max_age + 1
}
