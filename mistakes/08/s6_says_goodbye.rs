//! Step 6.2: the browser is given no other cookie. Here a new session holds a sentence.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    session.insert("said", "You are logged out.");
    ([FORGET], Redirect::to("/account/login")).into_response()
}
