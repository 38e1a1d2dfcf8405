//! 1.3: caps at u32::MAX.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = i64::try_from(max_age.as_secs()).unwrap_or(i64::from(u32::MAX));
    let cookie = Cookie::build((settings.cookie_name, id.text().to_string()))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(seconds))
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

