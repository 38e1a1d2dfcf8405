//! Step 3, condition 4 (no other attribute): an `Expires` for old browsers.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/; Max-Age=31536000; Expires=Fri, 31 Dec 2027 23:59:59 GMT");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
