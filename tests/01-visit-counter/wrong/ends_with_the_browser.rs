//! caught by: step_3::is_kept_for_a_year
//! Without a lifetime, the cookie goes when the browser is closed.

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Path=/")).unwrap()
}
