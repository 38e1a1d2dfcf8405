//! 1.4 permits: its time has passed by Max-Age=0 alone.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::ZERO)
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

