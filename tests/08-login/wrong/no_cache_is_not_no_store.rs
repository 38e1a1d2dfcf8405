//! caught by: step_4::nothing_under_account_is_stored
//! also by: step_4::no_method_is_left_out, step_5::the_right_password_logs_in
//! also by: step_5::a_wrong_name_and_a_wrong_password_look_alike
//! also by: step_5::who_is_signed_in_sees_the_account, step_6::nothing_is_left
//! also by: step_6::a_copied_cookie_is_worth_nothing, step_6::a_slow_request_does_not_undo_it
//! also by: step_7::a_change_that_matters_asks_first
//! `no-cache` lets a cache keep the page, if it asks before it shows it. The Back button doesn't ask.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let no_cache = axum::http::HeaderValue::from_static("no-cache");
    response
        .headers_mut()
        .insert(axum::http::header::CACHE_CONTROL, no_cache);
    response
}
