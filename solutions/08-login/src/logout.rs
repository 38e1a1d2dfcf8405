//! `/account/logout`.

use axum::http::HeaderName;
use axum::response::{IntoResponse, Redirect, Response};
use session_layer::Session;

// ANCHOR: forget
/// What the browser is to forget, as a header (W3C Clear Site Data, section 3.1). Not `"cookies"`: Chromium
/// 156 would take them all, even one that the same answer sets. Ours is deleted by the session's end.
pub(crate) const FORGET: (HeaderName, &str) = (
    HeaderName::from_static("clear-site-data"),
    r#""cache", "storage""#,
);
// ANCHOR_END: forget

// ANCHOR: log_out
/// `POST /account/logout`: ends the session in the store, and asks the browser to forget what it kept of
/// the site.
pub async fn log_out(session: Session) -> Response {
    // step 6: log out
    session.destroy();
    ([FORGET], Redirect::to("/account/login")).into_response()
}
// ANCHOR_END: log_out
