//! caught by: step_7::what_was_deleted_meanwhile_stays_deleted
//! also by: step_3::no_status_of_the_handler_s_stops_a_refusal
//! also by: step_3::what_has_ended_is_a_conflict, step_5::a_second_look_may_succeed
//! also by: step_5::every_other_status_is_saved, step_7::what_expires_while_it_waits_has_ended
//! also by: step_7::what_expires_while_the_handler_runs_has_ended
//! also by: step_7::what_has_ended_stays_so_in_every_round
//! also by: step_7::what_is_deleted_after_a_conflict_stays_deleted
//! also by: step_7::a_tombstone_refuses_a_change, step_8::a_request_with_an_ended_id_cannot_go_on
//! also by: step_8::of_two_cycles_at_once_one_wins, step_8::two_hundred_cycles_are_one
//! also by: step_8::a_request_ended_in_any_round_leaves_nothing, step_8::a_move_keeps_its_place
//! also by: step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_expires_while_it_moves_has_ended
//! also by: step_9::a_slow_request_cannot_undo_a_logout
//! also by: step_9::a_logout_that_missed_the_session_says_so
//! also by: step_9::an_end_that_is_always_too_late_is_given_up
//! also by: step_9::an_end_that_meets_a_tombstone_says_so_in_any_round
//! Answers 200 to a change that went nowhere.

pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    match outcome {
        Some(Outcome::NewId(id, expires)) => {
            let left = expires.since(now);
            with_cookie(response, session_cookie(settings, &id, left))
        }
        Some(Outcome::NoId) if sent_a_cookie => {
            with_cookie(response, removal_cookie(settings))
        }
        Some(Outcome::Same | Outcome::NoId | Outcome::SessionEnded) => response,
        Some(Outcome::Busy) | None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}
