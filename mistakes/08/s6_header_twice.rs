//! Step 6.3: Here the header stands there twice.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    let forget = axum::response::AppendHeaders([FORGET, FORGET]);
    (forget, Redirect::to("/account/login")).into_response()
}
