//! Step 3, condition 2 (`Path=/`): the path is that of `/visits`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/visits; Max-Age=31536000");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
