//! RIGHT: the attributes stand in the other order and in lower case, and `accept` sets consent first.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let mut line = String::from("visits=");
    line += &count.to_string();
    line += "; max-age=31536000; path=/";
    HeaderValue::from_str(&line).expect("digits and letters are allowed in a header")
}

pub async fn accept(headers: HeaderMap) -> Response {
    let consent = HeaderValue::from_static("consent=yes; max-age=31536000; path=/");
    let count = match count_from(&headers) {
        u64::MAX => u64::MAX,
        before => before + 1,
    };
    let mut response = format!("This is visit number {count}.").into_response();
    let lines = response.headers_mut();
    lines.append(SET_COOKIE, consent);
    lines.append(SET_COOKIE, visits_cookie(count));
    response
}
