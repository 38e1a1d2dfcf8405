//! Step 4.6: the rest of the answer is as it was. Here a redirect's and an error's type is lost.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let location = response.headers_mut().remove(axum::http::header::LOCATION);
    if let Some(location) = location {
        response.headers_mut().clear();
        response.headers_mut().insert(axum::http::header::LOCATION, location);
    }
    forbid_storing(response.headers_mut());
    response
}
