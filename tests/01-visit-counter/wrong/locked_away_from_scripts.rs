//! caught by: step_3::asks_for_nothing_else
//! also by: step_4::*, step_5::*
//! Adds an attribute that wasn't asked for, and every later transcript differs.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/; Max-Age=31536000; HttpOnly");
    HeaderValue::try_from(line).unwrap()
}
