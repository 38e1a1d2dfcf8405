//! caught by: step_1::the_default_is_the_strict_one
//! Forgets HttpOnly, so that a script on the page can read the ID.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = i64::try_from(max_age.as_secs()).unwrap_or(i64::MAX);
    let cookie = Cookie::build((settings.cookie_name, id.text()))
        .path("/")
        .secure(settings.secure)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(seconds));
    header_value(cookie.build())
}
