//! Step 4, "The count stays there, and is set again like any other.": at the largest count the text is right, but the answer has no `Set-Cookie`.

pub async fn visits(headers: HeaderMap) -> Response {
    match count_from(&headers).checked_add(1) {
        Some(count) => (
            [(SET_COOKIE, visits_cookie(count))],
            format!("This is visit number {count}."),
        )
            .into_response(),
        None => format!("This is visit number {}.", u64::MAX).into_response(),
    }
}
