//! caught by: step_3::cookies_are_written_with_semicolons
//! also by: step_7::alice_visits_mallorys_page
//! Doesn't send a cookie without a name.

pub fn cookie_string(cookies: &[Cookie]) -> Option<Vec<u8>> {
    let mut sorted: Vec<&Cookie> = cookies.iter().collect();
    sorted.sort_by_key(|cookie| (Reverse(cookie.path.len()), cookie.created));
    sorted.retain(|cookie| !cookie.name.is_empty());
    let pairs: Vec<Vec<u8>> = sorted.iter().map(|cookie| pair(cookie)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b"; "[..]))
}
