//! Step 6.3: `"cache", "storage"`. Here two pairs, of which the second replaces the first.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    let forget = [("clear-site-data", "\"cache\""), ("clear-site-data", "\"storage\"")];
    (forget, Redirect::to("/account/login")).into_response()
}
