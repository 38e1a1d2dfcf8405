//! Step 3: sends the number through an `f64`.
//! ("must hold" number 3.1 broken: 9007199254740993, which is 2^53 + 1, is written as ...992; `u64::MAX` is right,
//! since the way back stops there)

pub fn visits_cookie(count: u64) -> HeaderValue {
    let number = (count as f64).round() as u64;
    HeaderValue::try_from(format!("visits={number}; Path=/; Max-Age=31536000"))
        .expect("digits and letters are allowed in a header")
}
