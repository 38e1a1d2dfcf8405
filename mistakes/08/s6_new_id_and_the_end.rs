//! Step 6.1: Here the ID changes, and then the session ends.

pub async fn log_out(session: Session) -> Response {
    session.cycle_id();
    session.clear();
    session.destroy();
    session.remove(crate::account::ACCOUNT);
    ([FORGET], Redirect::to("/account/login")).into_response()
}
