//! caught by: step_7::nothing_is_left
//! Ends the session, and doesn't ask the browser to forget anything.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    Redirect::to("/account/login").into_response()
}
