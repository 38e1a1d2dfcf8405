//! Step 6.2: the browser is given no other cookie. Here a new session holds the name, for the next login.

pub async fn log_out(session: Session) -> Response {
    let account = crate::account::signed_in(&session);
    session.destroy();
    if let Some(account) = account {
        session.insert("last", account.name);
    }
    ([FORGET], Redirect::to("/account/login")).into_response()
}
