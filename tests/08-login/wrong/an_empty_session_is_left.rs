//! caught by: step_6::nothing_is_left
//! also by: step_6::a_stranger_s_session_ends_too, step_6::a_copied_cookie_is_worth_nothing
//! also by: step_6::a_slow_request_does_not_undo_it, step_6::no_outage_says_goodbye
//! Moves to another ID and empties the session, so the browser has a cookie again.

pub async fn log_out(session: Session) -> Response {
    session.cycle_id();
    session.clear();
    ([FORGET], Redirect::to("/account/login")).into_response()
}
