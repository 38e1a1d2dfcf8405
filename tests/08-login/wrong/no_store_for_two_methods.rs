//! caught by: step_4::no_method_is_left_out
//! Knows two methods.

async fn private(request: Request, next: Next) -> Response {
    let is_known = matches!(request.method().as_str(), "GET" | "POST");
    let mut response = next.run(request).await;
    if is_known {
        forbid_storing(response.headers_mut());
    }
    response
}
