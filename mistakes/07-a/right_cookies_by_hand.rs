//! RIGHT: step 1 without the crate `cookie`: another order of the attributes, and a removal by `Max-Age=0` alone,
//! whose time has passed by any clock.

/// The `Set-Cookie` value that gives the browser this ID, for so long.
pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let seconds = max_age.as_secs().min(i64::MAX.unsigned_abs());
    set_cookie_line(settings, &id.text(), seconds)
}

/// The `Set-Cookie` value that takes the ID away again.
pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    set_cookie_line(settings, "", 0)
}

fn set_cookie_line(settings: &Settings, value: &str, seconds: u64) -> HeaderValue {
    let name = settings.cookie_name;
    let secure = if settings.secure { "; Secure" } else { "" };
    let line =
        format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly{secure}");
    HeaderValue::try_from(line).expect("a name of ours, an ID, and attributes are visible ASCII")
}
