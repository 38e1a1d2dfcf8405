//! caught by: step_1::the_removal_names_the_same_cookie
//! Ends the cookie one lifetime ago: where sessions live for a minute, a browser whose clock is behind keeps it.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let epoch = time::OffsetDateTime::UNIX_EPOCH;
    let lifetime = time::Duration::try_from(settings.lifetime).unwrap_or(time::Duration::MAX);
    let passed = time::OffsetDateTime::now_utc()
        .checked_sub(lifetime)
        .unwrap_or(epoch)
        .max(epoch);
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .expires(passed)
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("a cookie is visible ASCII")
}
