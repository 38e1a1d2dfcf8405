//! Step 6.1 and 6.2: the record is gone. Here an empty one has a new ID and a cookie.

pub async fn log_out(session: Session) -> Response {
    session.clear();
    session.cycle_id();
    ([FORGET], Redirect::to("/account/login")).into_response()
}
