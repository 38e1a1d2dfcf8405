//! `/account/logout`.

use axum::http::HeaderName;
use axum::response::{IntoResponse, Redirect, Response};
use session_layer::Session;

/// W3C Clear Site Data, section 3.1.
pub(crate) const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// `POST /account/logout`: ends the session in the store, and asks the browser to forget what it kept of
/// the site.
pub async fn log_out(session: Session) -> Response {
    todo!("step 7: log out")
}
