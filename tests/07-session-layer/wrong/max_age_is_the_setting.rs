//! caught by: step_6::the_cookie_lives_as_long_as_the_record
//! also by: step_3::a_new_id_goes_out_until_the_record_ends, step_6::each_try_has_one_lifetime
//! also by: step_8::each_round_counts_from_its_own_moment
//! Takes Max-Age from the setting, and not from the record, which has begun to run.

pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    match outcome {
        Some(Outcome::NewId(id, _)) => {
            let left = settings.lifetime;
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
            refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.")
        }
    }
}
