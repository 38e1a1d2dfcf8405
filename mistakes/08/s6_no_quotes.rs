//! Step 6.3: `"cache", "storage"`. Here without the quotes.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([("clear-site-data", "cache, storage")], Redirect::to("/account/login")).into_response()
}
