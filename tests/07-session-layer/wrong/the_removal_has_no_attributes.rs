//! caught by: step_1::the_removal_names_the_same_cookie
//! Removes a cookie without saying which: browsers drop a `__Host-` cookie that isn't Secure and for `/`.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = Cookie::build((settings.cookie_name, "")).removal();
    header_value(cookie.build())
}
