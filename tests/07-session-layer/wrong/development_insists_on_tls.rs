//! caught by: step_1::development_does_without_tls
//! Is Secure whatever the settings say.

pub fn session_cookie(settings: &Settings, id: &SessionId, seconds: u64) -> HeaderValue {
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    let cookie = with_attributes(settings, id.text()).secure(true);
    header_value(cookie.max_age(Duration::seconds(seconds)).build())
}
