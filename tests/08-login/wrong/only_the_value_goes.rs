//! caught by: step_6::a_slow_request_does_not_undo_it
//! also by: step_6::nothing_is_left, step_6::a_stranger_s_session_ends_too
//! also by: step_6::a_copied_cookie_is_worth_nothing
//! Does what the tutorial does: a request that began before can put back what it had seen (bug 1).

pub async fn log_out(session: Session) -> Response {
    session.remove(crate::account::ACCOUNT);
    ([FORGET], Redirect::to("/account/login")).into_response()
}
