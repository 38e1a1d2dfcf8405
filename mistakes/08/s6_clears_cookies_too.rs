//! Step 6.3: `"cache", "storage"`. Here `"cookies"` as well.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    let forget = [("clear-site-data", "\"cache\", \"cookies\", \"storage\"")];
    (forget, Redirect::to("/account/login")).into_response()
}
