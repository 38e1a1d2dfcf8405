//! Step 3, condition 3 (`Max-Age=31536000`): 366 days.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/; Max-Age=31622400");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
