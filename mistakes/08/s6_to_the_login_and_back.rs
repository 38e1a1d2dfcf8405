//! Step 6.3: to `/account/login`. Here with a `next`.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([FORGET], Redirect::to("/account/login?next=/account")).into_response()
}
