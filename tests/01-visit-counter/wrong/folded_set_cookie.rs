//! caught by: step_5::two_cookies_are_two_lines
//! also by: step_5::accepts_whatever_the_cookie_says, step_5::the_browser_keeps_both
//! Both cookies in one line, as other headers allow: a browser reads one cookie with a strange path.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let visits = visits_cookie(count);
    let visits = visits.to_str().unwrap_or_default();
    let both = format!("{visits}, consent=yes; Path=/; Max-Age=31536000");
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, both)], text).into_response()
}
