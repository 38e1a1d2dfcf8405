//! 1.4: the same name; always the default name.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build(("__Host-session", ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .removal()
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

