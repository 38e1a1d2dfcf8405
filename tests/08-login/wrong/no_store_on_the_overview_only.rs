//! caught by: step_4::nothing_under_account_is_stored
//! also by: step_4::no_method_is_left_out, step_5::the_right_password_logs_in
//! also by: step_5::a_wrong_name_and_a_wrong_password_look_alike
//! also by: step_7::a_change_that_matters_asks_first
//! Thinks of the one page with an address on it.

async fn private(request: Request, next: Next) -> Response {
    let is_overview = request.uri().path() == "/";
    let mut response = next.run(request).await;
    if is_overview {
        forbid_storing(response.headers_mut());
    }
    response
}
