//! The attributes stand in the other order and in other case, and the value is made from bytes.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let year = 365_u32 * 24 * 60 * 60;
    let line = ["visits=", &count.to_string(), "; max-age=", &year.to_string(), "; PATH=/"].concat();
    HeaderValue::from_bytes(line.as_bytes()).expect("only letters, digits and signs")
}
