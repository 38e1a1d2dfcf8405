//! caught by: step_3::a_second_slash_is_refused
//! also by: step_3::a_browser_agrees, step_5::it_goes_only_where_it_is_safe
//! Browsers read `/\\` as `//`.

pub fn safe_next(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.starts_with("//");
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_path && is_plain { next } else { HOME }
}
