//! Step 6.1: the record is gone. Here only the account is.

pub async fn log_out(session: Session) -> Response {
    session.remove(crate::account::ACCOUNT);
    ([FORGET], Redirect::to("/account/login")).into_response()
}
