//! Step 6.3: a 303. Here a 307.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([FORGET], Redirect::temporary("/account/login")).into_response()
}
