//! Step 6.3: a 303. Here a 302.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    let status = axum::http::StatusCode::FOUND;
    (status, [FORGET, (axum::http::header::LOCATION, "/account/login")]).into_response()
}
