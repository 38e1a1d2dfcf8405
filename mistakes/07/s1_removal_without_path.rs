//! 1.4: the removal has no Path.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .removal()
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

