//! A server that counts a visitor's visits in a cookie.

pub fn app() -> Router {
    Router::new()
        .route("/", get(home))
        .route("/visits", get(visits))
        .route("/cookies/accept", get(accept))
}

async fn home(headers: HeaderMap) -> Response {
    if count_from(&headers) > 0 {
        return "Hello again.".into_response();
    }
    hello().await
}
