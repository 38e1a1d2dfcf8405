//! caught by: step_3::names_the_cookie_and_its_value
//! Fills a short number up with a zero, as a clock does.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count:02}; Path=/; Max-Age=31536000");
    HeaderValue::try_from(line).unwrap()
}
