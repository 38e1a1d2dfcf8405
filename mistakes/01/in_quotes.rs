//! Step 3, condition 1 (the pair `visits=` and the number, in decimal digits): the number stands in
//! quotes.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = format!("visits=\"{count}\"; Path=/; Max-Age=31536000");
    HeaderValue::try_from(line).expect("digits and letters are allowed in a header")
}
