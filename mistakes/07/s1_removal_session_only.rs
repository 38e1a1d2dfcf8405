//! 1.4: its time has passed; only the value is empty, the cookie stays.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

