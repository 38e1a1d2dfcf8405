//! caught by: step_3::is_kept_for_a_year
//! Another lifetime for the first count.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let lifetime = if count == 0 { 86_400 } else { 31_536_000 };
    let line = format!("visits={count}; Path=/; Max-Age={lifetime}");
    HeaderValue::try_from(line).unwrap()
}
