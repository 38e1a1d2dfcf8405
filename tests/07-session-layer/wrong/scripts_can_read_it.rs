//! caught by: step_1::the_default_is_the_strict_one
//! also by: step_1::development_does_without_tls, step_6::the_first_value_begins_a_session
//! also by: step_6::a_chosen_id_is_not_adopted, step_6::the_answer_keeps_its_own_headers
//! also by: step_6::without_vary_a_cache_gives_away_the_page
//! also by: step_6::a_cache_that_is_told_gives_nothing_away
//! also by: step_7::a_change_is_one_load_and_one_save, step_7::two_slow_requests_both_win
//! also by: step_7::the_tutorial_s_handlers_run, step_7::a_planted_id_becomes_a_login
//! also by: step_7::without_no_store_a_cache_gives_away_the_session
//! also by: step_7::what_was_deleted_meanwhile_stays_deleted, step_7::a_tombstone_refuses_a_change
//! also by: step_7::an_outage_on_save_claims_nothing, step_8::the_session_goes_on_under_another_id
//! also by: step_8::a_planted_id_opens_nothing_after_a_move
//! also by: step_8::a_request_with_an_ended_id_cannot_go_on
//! also by: step_8::the_old_id_can_only_begin_again, step_8::of_two_cycles_at_once_one_wins
//! also by: step_8::a_cycle_takes_others_changes_along, step_8::an_outage_leaves_the_old_id
//! also by: step_9::the_record_and_the_cookie_are_gone
//! also by: step_9::what_comes_after_the_end_is_a_new_session
//! also by: step_9::a_slow_request_cannot_undo_a_logout
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::the_removal_goes_out_beside_other_cookies, step_9::the_desk_shows_it_all
//! Forgets HttpOnly, so that a script on the page can read the ID.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = i64::try_from(max_age.as_secs()).unwrap_or(i64::MAX);
    let cookie = Cookie::build((settings.cookie_name, id.text()))
        .path("/")
        .secure(settings.secure)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(seconds));
    header_value(cookie.build())
}
