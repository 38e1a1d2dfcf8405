//! A server that counts a visitor's visits in a cookie.

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Path=/; Max-Age=31536000; path=/"))
        .expect("digits and letters may stand in a header")
}
