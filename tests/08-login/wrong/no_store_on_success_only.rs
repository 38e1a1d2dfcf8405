//! caught by: step_4::nothing_under_account_is_stored
//! also by: step_4::no_method_is_left_out, step_5::a_wrong_name_and_a_wrong_password_look_alike
//! also by: step_5::who_is_signed_in_sees_the_account, step_6::nothing_is_left
//! also by: step_6::a_copied_cookie_is_worth_nothing, step_6::a_slow_request_does_not_undo_it
//! also by: step_7::a_change_that_matters_asks_first
//! Leaves out the redirects and the pages that say what went wrong.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        forbid_storing(response.headers_mut());
    }
    response
}
