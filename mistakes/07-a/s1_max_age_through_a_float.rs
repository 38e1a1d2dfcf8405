//! Step 1: counts the seconds in an f64, which saturates at i64::MAX without a word. ("must hold" number 1.3
//! broken: 9,007,199,254,740,993 s become …992, and 31,536,000 s and 999,999,999 ns become 31,536,001.)

/// The `Set-Cookie` value that gives the browser this ID, for so long.
pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = max_age.as_secs_f64() as i64;
    let cookie = Cookie::build((settings.cookie_name, id.text()))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(seconds));
    let line = cookie.build().to_string();
    HeaderValue::try_from(line).expect("a name of ours, an ID, and attributes are visible ASCII")
}
