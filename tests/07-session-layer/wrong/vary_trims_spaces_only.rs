//! caught by: step_2::vary_names_the_cookie_once
//! also by: step_2::a_star_says_it_all
//! Forgets that a tab is white space, too, and names Cookie twice.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let says_so = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|name| name.trim_matches(' '))
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"));
    if !says_so {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
