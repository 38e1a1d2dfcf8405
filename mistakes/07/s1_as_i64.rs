//! 1.3: more seconds than an i64 wrap round.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = max_age.as_secs() as i64;
    let cookie = Cookie::build((settings.cookie_name, id.text().to_string()))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(seconds))
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

