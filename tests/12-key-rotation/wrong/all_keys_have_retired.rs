//! caught by: step_3::a_date_is_the_first_second
//! also by: step_3::a_retired_key_opens_nothing, step_3::no_valid_cookie_is_lost, step_3::then_sign
//! also by: step_3::how_many_are_logged_out, step_3::a_renewal_launders_a_forged_login
//! also by: step_3::the_page_shows_the_ring
//! Has the comparison the wrong way round.

pub fn has_retired(date: u64, now: u64) -> bool {
    date > now
}
