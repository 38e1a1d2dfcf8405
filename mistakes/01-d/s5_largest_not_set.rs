//! Step 5, "the largest count stays and is set as by step 4, 5": with `visits=18446744073709551615` the text is right and `consent=yes` is set, but `visits` isn't.

pub async fn accept(headers: HeaderMap) -> Response {
    let before = count_from(&headers);
    let mut response =
        format!("This is visit number {}.", before.saturating_add(1)).into_response();
    if let Some(count) = before.checked_add(1) {
        response
            .headers_mut()
            .append(SET_COOKIE, visits_cookie(count));
    }
    response.headers_mut().append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    response
}
