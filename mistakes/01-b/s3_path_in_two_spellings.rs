//! Step 3: writes the attribute `Path` twice, the second time in lower case and with the same value.
//! ("must hold" number 3.4 broken; a test that puts attributes into a map doesn't see it)

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Path=/; Max-Age=31536000; path=/"))
        .expect("digits and letters are allowed in a header")
}
