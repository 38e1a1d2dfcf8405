//! Step 3: takes zero for a cookie that isn't worth keeping.
//! ("must hold" number 3.3 broken: `visits_cookie(0)` has `Max-Age=0`)

pub fn visits_cookie(count: u64) -> HeaderValue {
    let max_age = if count == 0 { 0 } else { 31_536_000 };
    HeaderValue::try_from(format!("visits={count}; Path=/; Max-Age={max_age}"))
        .expect("digits and letters are allowed in a header")
}
