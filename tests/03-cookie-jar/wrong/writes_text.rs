//! caught by: step_3::cookies_are_written_with_semicolons
//! Writes text, and puts a mark where a byte is none.

fn pair(cookie: &Cookie) -> Vec<u8> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if cookie.name.is_empty() {
        return text(&cookie.value).into_bytes();
    }
    format!("{}={}", text(&cookie.name), text(&cookie.value)).into_bytes()
}
