//! Step 3, condition 1 (the line begins with the pair): the attributes come first.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("Path=/; Max-Age=31536000; visits={count}");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
