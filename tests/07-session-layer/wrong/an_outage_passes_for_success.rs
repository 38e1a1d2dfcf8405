//! caught by: step_6::what_was_not_created_is_not_claimed
//! also by: step_3::no_status_of_the_handler_s_stops_a_refusal
//! also by: step_3::what_was_not_saved_is_to_be_tried_later, step_6::the_store_is_told_the_time
//! also by: step_6::an_error_is_no_taken_id_in_any_try
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_7::an_outage_on_save_claims_nothing
//! also by: step_7::an_update_that_panics_holds_no_request_up
//! also by: step_7::a_store_that_hangs_on_save_is_not_waited_for
//! also by: step_8::an_outage_leaves_the_old_id, step_8::no_outage_moves_halfway_or_claims_a_move
//! also by: step_9::an_outage_claims_no_end, step_9::no_outage_says_goodbye
//! Sends the handler's answer although nothing was saved: the login worked, it says.

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
        Some(Outcome::Same | Outcome::NoId) | None => response,
        Some(Outcome::SessionEnded) => refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        Some(Outcome::Busy) => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}
