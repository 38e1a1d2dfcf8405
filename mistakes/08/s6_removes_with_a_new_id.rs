//! Step 6.4: a session with a basket ends. Here it goes on under a new ID.

pub async fn log_out(session: Session) -> Response {
    session.remove(crate::account::ACCOUNT);
    session.cycle_id();
    ([FORGET], Redirect::to("/account/login")).into_response()
}
