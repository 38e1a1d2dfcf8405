//! Step 6.3: to `/account/login`. Here to `HOME`, and from there to the login.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([FORGET], Redirect::to(crate::next::HOME)).into_response()
}
