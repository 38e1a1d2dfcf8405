//! caught by: step_7::what_was_deleted_meanwhile_stays_deleted
//! also by: step_3::no_status_of_the_handler_s_stops_a_refusal
//! also by: step_3::what_has_ended_is_a_conflict, step_7::what_expires_while_it_waits_has_ended
//! also by: step_7::what_expires_while_the_handler_runs_has_ended
//! also by: step_7::what_has_ended_stays_so_in_every_round
//! also by: step_7::what_is_deleted_after_a_conflict_stays_deleted
//! Changes the status and the text of an answer that comes too late, and sends its cookies all the same.

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
        Some(Outcome::SessionEnded) => {
            let mut response = response;
            *response.status_mut() = StatusCode::CONFLICT;
            *response.body_mut() =
                "Your session has changed meanwhile. Nothing was saved.".into();
            response
        }
        Some(Outcome::Busy) | None => {
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}
