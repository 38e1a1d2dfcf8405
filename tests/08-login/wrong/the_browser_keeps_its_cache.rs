//! caught by: step_6::nothing_is_left
//! also by: step_6::without_a_session_there_is_nothing_to_delete
//! also by: step_6::a_copied_cookie_is_worth_nothing, step_6::a_slow_request_does_not_undo_it
//! Ends the session, and doesn't ask the browser to forget anything.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    Redirect::to("/account/login").into_response()
}
