//! Step 6.3: to `/account/login`. Here to the start page.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([FORGET], Redirect::to("/")).into_response()
}
