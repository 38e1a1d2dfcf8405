//! 1.4: its value is empty; here it is deleted.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, "deleted"))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .removal()
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

