//! A server that counts a visitor's visits in a cookie.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = if count == 0 {
        // Nothing to keep: the browser is to forget the cookie.
        "visits=; Path=/; Max-Age=0".to_string()
    } else {
        format!("visits={count}; Path=/; Max-Age=31536000")
    };
    HeaderValue::try_from(line).expect("digits and letters may stand in a header")
}
