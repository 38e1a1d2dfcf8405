//! RIGHT: the header is put into a response that is there already; the values are cleared before the end.

pub async fn log_out(session: Session) -> Response {
    let mut response = Redirect::to("/account/login").into_response();
    let (name, value) = FORGET;
    response.headers_mut().insert(name, axum::http::HeaderValue::from_static(value));
    session.clear();
    session.destroy();
    response
}
