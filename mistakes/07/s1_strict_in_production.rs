//! 1.2: everything else as in 1; SameSite follows Secure.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = i64::try_from(max_age.as_secs()).unwrap_or(i64::MAX);
    let cookie = Cookie::build((settings.cookie_name, id.text().to_string()))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(if settings.secure { SameSite::Strict } else { SameSite::Lax })
        .max_age(time::Duration::seconds(seconds))
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

