//! caught by: step_6::cookie_and_record_end_together
//! also by: step_3::a_new_id_goes_out_until_the_record_ends
//! also by: step_6::the_first_value_begins_a_session, step_6::a_chosen_id_is_not_adopted
//! also by: step_6::the_answer_keeps_its_own_headers
//! also by: step_6::without_vary_a_cache_gives_away_the_page
//! also by: step_6::a_cache_that_is_told_gives_nothing_away
//! also by: step_6::the_cookie_lives_as_long_as_the_record
//! also by: step_6::a_session_lives_a_second_at_least, step_6::the_settings_go_together
//! also by: step_6::each_try_has_one_lifetime, step_7::a_change_is_one_load_and_one_save
//! also by: step_7::two_slow_requests_both_win, step_7::the_tutorial_s_handlers_run
//! also by: step_7::a_planted_id_becomes_a_login
//! also by: step_7::without_no_store_a_cache_gives_away_the_session
//! also by: step_7::what_was_deleted_meanwhile_stays_deleted, step_7::a_tombstone_refuses_a_change
//! also by: step_7::an_outage_on_save_claims_nothing, step_8::the_session_goes_on_under_another_id
//! also by: step_8::a_planted_id_opens_nothing_after_a_move
//! also by: step_8::a_request_with_an_ended_id_cannot_go_on
//! also by: step_8::the_old_id_can_only_begin_again, step_8::of_two_cycles_at_once_one_wins
//! also by: step_8::a_cycle_takes_others_changes_along, step_8::an_outage_leaves_the_old_id
//! also by: step_8::every_round_moves_what_is_there_by_then
//! also by: step_8::each_round_counts_from_its_own_moment
//! also by: step_9::the_record_and_the_cookie_are_gone
//! also by: step_9::what_comes_after_the_end_is_a_new_session
//! also by: step_9::a_slow_request_cannot_undo_a_logout
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::the_removal_goes_out_beside_other_cookies, step_9::the_desk_shows_it_all
//! Decides twice how long a session is, in the store and in the cookie.

pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    match outcome {
        Some(Outcome::NewId(id, _)) => with_cookie(
            response,
            session_cookie(
                settings,
                &id,
                std::time::Duration::from_secs(2_592_000),
            ),
        ),
        Some(Outcome::NoId) if sent_a_cookie => {
            with_cookie(response, removal_cookie(settings))
        }
        Some(Outcome::Same | Outcome::NoId) => response,
        Some(Outcome::SessionEnded) => refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        Some(Outcome::Busy) | None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}
