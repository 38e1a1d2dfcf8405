//! Step 3, condition 3 (`Max-Age=31536000`): a year of minutes.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/; Max-Age=525600");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
