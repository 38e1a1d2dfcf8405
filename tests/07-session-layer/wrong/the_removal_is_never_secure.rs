//! caught by: step_1::the_removal_names_the_same_cookie
//! also by: step_9::the_record_and_the_cookie_are_gone, step_9::a_stranger_has_nothing_to_end
//! also by: step_9::a_slow_request_cannot_undo_a_logout
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::the_removal_goes_out_beside_other_cookies, step_9::the_desk_shows_it_all
//! Leaves Secure out where it seems to protect nothing. A browser drops the removal then.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = with_attributes(settings, String::new()).secure(false);
    header_value(cookie.removal().build())
}
