//! caught by: step_3::cookies_are_written_with_semicolons
//! also by: step_7::alice_visits_mallorys_page
//! Puts a = in front of a value without a name: it comes back changed.

fn pair(cookie: &Cookie) -> Vec<u8> {
    [&cookie.name, &b"="[..], &cookie.value].concat()
}
