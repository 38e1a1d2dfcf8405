//! `/account/logout`.

use axum::http::HeaderName;
use axum::response::{IntoResponse, Redirect, Response};
use session_layer::Session;

/// What the browser is to forget, as `name: value` (W3C Clear Site Data, section 3.1).
pub(crate) const FORGET: (HeaderName, &str) = (
    HeaderName::from_static("clear-site-data"),
    r#""cache", "cookies", "storage""#,
);

/// `POST /account/logout`: ends the session in the store, and asks the browser to forget what it kept of
/// the site.
pub async fn log_out(session: Session) -> Response {
    todo!("step 7: log out")
}
