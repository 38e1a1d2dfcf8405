//! Another shape: both written by one format!, and no crate.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let secure = if settings.secure { "; Secure" } else { "" };
    let seconds = max_age.as_secs().min(i64::MAX as u64);
    let name = settings.cookie_name;
    let text = id.text();
    HeaderValue::try_from(format!("{name}={text}; Path=/; Max-Age={seconds}{secure}; HttpOnly; SameSite=Lax")).unwrap()
}

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let secure = if settings.secure { "; Secure" } else { "" };
    let name = settings.cookie_name;
    HeaderValue::try_from(format!("{name}=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT{secure}; HttpOnly; SameSite=Lax")).unwrap()
}
