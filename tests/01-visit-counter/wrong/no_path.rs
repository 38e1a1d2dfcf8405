//! caught by: step_3::is_meant_for_the_whole_site
//! Without a path, the cookie that `/cookies/accept` sets stays below `/cookies`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Max-Age=31536000")).unwrap()
}
