//! caught by: step_3::is_kept_for_a_year
//! also by: step_3::asks_for_nothing_else, step_4::*, step_5::*
//! Without a lifetime, the cookie goes when the browser is closed.

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Path=/")).unwrap()
}
