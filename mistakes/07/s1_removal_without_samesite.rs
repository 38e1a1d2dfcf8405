//! 1.4: the removal has no SameSite.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .removal()
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

