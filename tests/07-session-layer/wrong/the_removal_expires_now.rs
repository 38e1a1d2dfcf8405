//! caught by: step_1::the_removal_names_the_same_cookie
//! Ends the cookie at this moment: a browser whose clock is behind keeps it until its own clock is there.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .expires(time::OffsetDateTime::now_utc())
        .build();
    HeaderValue::try_from(cookie.to_string()).expect("a cookie is visible ASCII")
}
