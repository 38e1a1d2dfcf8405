//! step 7, 1 (given code, tidied): the cookie gets a `Max-Age`, so it outlives the browser, and the session that is moved on outlives it.

pub(crate) fn session_cookie(id: &SessionId) -> String {
    Cookie::build((COOKIE_NAME, id.text()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(cookie::time::Duration::days(1))
        .to_string()
}
