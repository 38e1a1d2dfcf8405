//! 1.4: the removal has the same attributes; always Secure.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .removal()
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

