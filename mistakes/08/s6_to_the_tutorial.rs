//! Step 6.3: to `/account/login`. Here to `/login`, the tutorial's.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([FORGET], Redirect::to("/login")).into_response()
}
