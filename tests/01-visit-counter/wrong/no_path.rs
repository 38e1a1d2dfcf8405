//! caught by: step_3::is_meant_for_the_whole_site
//! also by: step_3::asks_for_nothing_else, step_4::*, step_5::*
//! Without a path, the cookie that `/cookies/accept` sets stays below `/cookies`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Max-Age=31536000")).unwrap()
}
