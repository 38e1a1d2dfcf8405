//! Step 6.2: the browser is given no other cookie. Here a key is removed once more, after the end.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    session.remove(crate::account::ACCOUNT);
    ([FORGET], Redirect::to("/account/login")).into_response()
}
