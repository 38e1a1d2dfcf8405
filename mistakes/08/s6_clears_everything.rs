//! Step 6.3: `"cache", "storage"`. Here `"*"`.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([("clear-site-data", "\"*\"")], Redirect::to("/account/login")).into_response()
}
