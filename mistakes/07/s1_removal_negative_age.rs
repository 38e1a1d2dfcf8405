//! 1.4 (right?): Max-Age=-1 is no valid Max-Age, though browsers take it as past.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(-1))
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("ASCII")
}

