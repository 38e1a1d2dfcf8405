//! Step 4: where a cookie `visits` holds no number, it says 1, and sets no cookie over the visitor's.
//! ("must hold" number 4.2 broken for `visits=banana`)

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    if holds_no_number(&headers) {
        text.into_response()
    } else {
        ([(SET_COOKIE, visits_cookie(count))], text).into_response()
    }
}

fn holds_no_number(headers: &HeaderMap) -> bool {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    cookies
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
        .any(|(name, value)| name == "visits" && value.parse::<u64>().is_err())
}
