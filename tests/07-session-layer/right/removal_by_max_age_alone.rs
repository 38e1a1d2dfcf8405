//! Removes the cookie with `Max-Age=0` and no `Expires`: the same attributes but for the time.

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let removal = with_attributes(settings, String::new()).max_age(time::Duration::ZERO);
    header_value(removal.build())
}
