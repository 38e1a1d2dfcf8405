//! RIGHT: takes the value apart by its type, and puts the header as a part of the answer.

pub fn signed_in(session: &Session) -> Option<Account> {
    let account: Option<Account> = session.get::<serde_json::Value>(ACCOUNT)
        .and_then(|value| serde_json::from_value(value).ok());
    match account {
        Some(Account { name, confirmed }) => Some(Account { name, confirmed }),
        None => None,
    }
}

async fn private(request: Request, next: Next) -> Response {
    use axum::response::IntoResponse;
    let response = next.run(request).await;
    ([(axum::http::header::CACHE_CONTROL, "no-store")], response).into_response()
}
