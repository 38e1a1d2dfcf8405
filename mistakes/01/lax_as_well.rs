//! Step 3, condition 4 (no other attribute): `SameSite=Lax`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits={count}; Path=/; Max-Age=31536000; SameSite=Lax");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
