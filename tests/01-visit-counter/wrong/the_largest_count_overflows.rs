//! caught by: step_4::the_largest_count_stays
//! also by: step_5::accepts_whatever_the_cookie_says
//! `+ 1` panics in a debug build, and starts again at zero in a release build.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers) + 1;
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
