//! caught by: step_1::max_age_is_the_record_s_time
//! Counts the seconds in an `f64`, which has no room for 2^53 + 1.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = max_age.as_secs_f64().floor() as i64;
    let cookie = with_attributes(settings, id.text()).max_age(time::Duration::seconds(seconds));
    header_value(cookie.build())
}
