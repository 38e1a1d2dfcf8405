//! Step 6.2 and 6.4: the layer removes the cookie. Here the handler does as well, also where there is none.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    let gone = "__Host-session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    let headers = [FORGET, (axum::http::header::SET_COOKIE, gone)];
    (headers, Redirect::to("/account/login")).into_response()
}
