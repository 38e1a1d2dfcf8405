//! 1.3: the number of whole seconds; rounds a part of a second up.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = i64::try_from(max_age.as_secs() + u64::from(max_age.subsec_nanos() > 0)).unwrap_or(i64::MAX);
    let cookie = Cookie::build((settings.cookie_name, id.text().to_string()))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(seconds))
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

