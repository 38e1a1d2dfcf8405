//! Step 6.1: the record is gone. Here it is emptied.

pub async fn log_out(session: Session) -> Response {
    session.clear();
    ([FORGET], Redirect::to("/account/login")).into_response()
}
