//! caught by: step_3::asks_for_nothing_else
//! also by: step_4::*, step_5::*
//! Browsers take the last of two attributes, so the first one only looks as if it did something.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/cookies; Path=/; Max-Age=31536000");
    HeaderValue::try_from(line).unwrap()
}
