//! caught by: step_6::what_was_not_created_is_not_claimed
//! also by: step_3::no_status_of_the_handler_s_stops_a_refusal
//! also by: step_3::what_was_not_saved_is_to_be_tried_later, step_6::the_drawing_has_an_end
//! also by: step_6::an_error_is_no_taken_id_in_any_try
//! also by: step_6::no_outage_begins_a_session_that_is_claimed
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_7::an_outage_on_save_claims_nothing, step_8::an_outage_leaves_the_old_id
//! also by: step_8::a_later_round_may_find_no_id, step_8::a_move_draws_until_an_id_is_free
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move
//! also by: step_9::a_message_that_was_not_kept_is_not_claimed, step_9::no_outage_says_goodbye
//! Changes the status of the handler's answer, and leaves its text and its cookies.

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
        Some(Outcome::Same | Outcome::NoId) => response,
        Some(Outcome::SessionEnded) => refusal(
            StatusCode::CONFLICT,
            "Your session has changed meanwhile. Nothing was saved.",
        ),
        Some(Outcome::Busy) | None => {
            let mut response = response;
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            response
        }
    }
}
