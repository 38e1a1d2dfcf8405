//! Step 3, "The line begins with the pair `visits=` and the number, in decimal digits.": zero is raised to one; `visits_cookie(0)` begins with `visits=1`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let count = count.max(1);
    HeaderValue::try_from(format!("visits={count}; Path=/; Max-Age=31536000"))
        .expect("digits and fixed text hold nothing that a header may not hold")
}
