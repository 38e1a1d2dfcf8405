//! 1.4: its time has passed; this one passes now, by the server clock, so a browser whose clock is behind keeps it.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .expires(time::OffsetDateTime::now_utc())
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

