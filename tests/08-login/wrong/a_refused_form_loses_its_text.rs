//! caught by: step_4::the_rest_of_the_answer_stays
//! Takes the text out of the answer to a form that lacks a field.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    if response.status() == axum::http::StatusCode::UNPROCESSABLE_ENTITY {
        *response.body_mut() = axum::body::Body::empty();
    }
    response
}
