//! caught by: step_2::vary_names_the_cookie_once
//! also by: step_2::a_star_says_it_all
//! Reads `Vary` up to the first line that isn't visible ASCII, and misses what stands after it.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .map_while(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|name| name.trim_matches([' ', '\t']))
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"));
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
