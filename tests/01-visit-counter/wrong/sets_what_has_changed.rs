//! caught by: step_4::the_largest_count_stays
//! also by: step_5::accepts_whatever_the_cookie_says
//! Spares itself the cookie where the count stays, and the year isn't begun again.

pub async fn visits(headers: HeaderMap) -> Response {
    let old = count_from(&headers);
    let count = old.saturating_add(1);
    let text = format!("This is visit number {count}.");
    if count == old {
        return text.into_response();
    }
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
