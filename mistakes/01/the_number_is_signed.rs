//! Step 3, condition 1 (the number): it goes through an `i64`, and the largest counts come out
//! negative.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={}; Path=/; Max-Age=31536000", count as i64);
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
