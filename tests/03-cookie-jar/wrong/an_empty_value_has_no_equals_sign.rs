//! caught by: step_3::cookies_are_written_with_semicolons
//! Leaves the = out where the value is empty: a name becomes a value.

fn pair(cookie: &Cookie) -> Vec<u8> {
    if cookie.name.is_empty() || cookie.value.is_empty() {
        return [&cookie.name[..], &cookie.value[..]].concat();
    }
    [&cookie.name, &b"="[..], &cookie.value].concat()
}
