//! Step 1: the removal's time is one lifetime ago, a day by default. ("must hold" number 1.4 broken: with
//! `Settings::lifetime` under an hour, its time has not passed by a clock that is an hour slow.)

/// The `Set-Cookie` value that takes the ID away again.
pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let epoch = time::OffsetDateTime::UNIX_EPOCH;
    let lifetime = time::Duration::try_from(settings.lifetime).unwrap_or(time::Duration::MAX);
    let passed = time::OffsetDateTime::now_utc()
        .checked_sub(lifetime)
        .unwrap_or(epoch)
        .max(epoch);
    let cookie = Cookie::build((settings.cookie_name, ""))
        .path("/")
        .secure(settings.secure)
        .http_only(true)
        .same_site(SameSite::Lax)
        .expires(passed);
    let line = cookie.build().to_string();
    HeaderValue::try_from(line).expect("a name of ours and attributes are visible ASCII")
}
