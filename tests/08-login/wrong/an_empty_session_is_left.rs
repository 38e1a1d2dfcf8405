//! caught by: step_7::nothing_is_left
//! Moves to another ID and empties the session, so the browser has a cookie again.

pub async fn log_out(session: Session) -> Response {
    session.cycle_id();
    session.clear();
    ([FORGET], Redirect::to("/account/login")).into_response()
}
