//! Step 6.4: a visitor who isn't signed in gets the same. Here they are sent to the login as they are.

pub async fn log_out(session: Session) -> Response {
    if crate::account::signed_in(&session).is_none() {
        return Redirect::to("/account/login").into_response();
    }
    session.destroy();
    ([FORGET], Redirect::to("/account/login")).into_response()
}
