//! caught by: step_3::names_the_cookie_and_its_value
//! also by: step_4::counts_one_browser, step_4::counts_each_browser_by_itself
//! also by: step_4::believes_what_the_visitor_sends, step_4::answers_whatever_the_cookie_says
//! also by: step_5::*
//! Fills a short number up with a zero, as a clock does.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count:02}; Path=/; Max-Age=31536000");
    HeaderValue::try_from(line).unwrap()
}
