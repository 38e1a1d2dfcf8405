//! Step 6.4: a visitor who isn't signed in gets the same. Here their session goes on.

pub async fn log_out(session: Session) -> Response {
    if crate::account::signed_in(&session).is_some() {
        session.destroy();
    }
    ([FORGET], Redirect::to("/account/login")).into_response()
}
