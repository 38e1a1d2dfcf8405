//! Step 6.3: with `Clear-Site-Data`. Here without.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    Redirect::to("/account/login").into_response()
}
