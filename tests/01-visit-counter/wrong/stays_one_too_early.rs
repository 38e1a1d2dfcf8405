//! caught by: step_4::the_largest_count_stays
//! also by: step_5::accepts_whatever_the_cookie_says
//! Stops one short of the largest number.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1).min(u64::MAX - 1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
