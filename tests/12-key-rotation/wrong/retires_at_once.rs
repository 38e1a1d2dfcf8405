//! caught by: step_3::no_valid_cookie_is_lost
//! also by: step_3::then_sign, step_3::how_many_are_logged_out, step_3::the_page_shows_the_ring
//! Retires a key as soon as it doesn't sign any more.

pub fn retirement_of(rotated_at: u64, max_age: u64) -> u64 {
    rotated_at.saturating_add(max_age.min(1))
}
