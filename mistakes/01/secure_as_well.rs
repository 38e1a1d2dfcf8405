//! Step 3, condition 4 (no other attribute): `Secure`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/; Max-Age=31536000; Secure");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
