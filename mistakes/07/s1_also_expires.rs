//! 1.1: the parts of the table and no others; adds Expires beside Max-Age.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = i64::try_from(max_age.as_secs()).unwrap_or(i64::MAX);
    let cookie = Cookie::build((settings.cookie_name, id.text().to_string()))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(seconds))
        .expires(time::OffsetDateTime::now_utc().saturating_add(time::Duration::seconds(seconds)))
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

