//! caught by: step_1::the_removal_names_the_same_cookie
//! Leaves Secure out where it seems to protect nothing. A browser drops the removal then.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let cookie = with_attributes(settings, String::new()).secure(false);
    header_value(cookie.removal().build())
}
