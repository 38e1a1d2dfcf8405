//! caught by: step_9::a_name_too_long_for_a_cookie_is_refused
//! also by: step_4::a_cookie_that_no_browser_keeps_is_not_sent
//! A name of 3,100 letters makes a cookie of 4,193 bytes. It goes out, a browser drops it without a word, and the login was none.

pub fn set_cookie(name: &str, value: &str, path: &str) -> Result<HeaderValue, Error> {
    let line = format!("{name}={value}; Path={path}; HttpOnly; SameSite=Lax");
    Ok(HeaderValue::try_from(line).expect("letters, digits, dots, - and _"))
}
