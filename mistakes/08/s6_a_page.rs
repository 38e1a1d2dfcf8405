//! Step 6.3: a 303. Here a page.

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    ([FORGET], crate::pages::message_page("You are logged out.")).into_response()
}
