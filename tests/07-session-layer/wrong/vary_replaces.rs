//! caught by: step_2::vary_names_the_cookie_once
//! Overwrites what the handler has said about the answer.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    headers.insert(VARY, HeaderValue::from_static("cookie"));
}
