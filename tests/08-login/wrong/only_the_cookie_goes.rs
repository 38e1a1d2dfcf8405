//! caught by: step_6::a_copied_cookie_is_worth_nothing
//! also by: step_6::nothing_is_left, step_6::a_stranger_s_session_ends_too
//! also by: step_6::without_a_session_there_is_nothing_to_delete
//! also by: step_6::a_slow_request_does_not_undo_it, step_6::an_outage_is_no_logout
//! also by: step_6::no_outage_says_goodbye
//! Deletes the cookie in the one browser that asked for it, and leaves the session to a thief who
//! has it.

pub async fn log_out(_session: Session) -> Response {
    let settings = session_layer::Settings::default();
    let cookie = session_layer::removal_cookie(&settings);
    let mut answer = ([FORGET], Redirect::to("/account/login")).into_response();
    let headers = answer.headers_mut();
    headers.append(axum::http::header::SET_COOKIE, cookie);
    answer
}
