//! Step 3, condition 3 (`Max-Age=31536000`): a count of zero is removed, with `Max-Age=0`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let age = if count == 0 { 0 } else { 31_536_000 };
    let line = format!("visits={count}; Path=/; Max-Age={age}");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
