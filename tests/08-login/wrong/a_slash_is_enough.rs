//! caught by: step_3::a_second_slash_is_refused
//! also by: step_3::what_a_browser_drops_or_encodes_is_refused, step_3::a_browser_agrees
//! also by: step_5::it_goes_only_where_it_is_safe, step_5::every_login_leads_to_next
//! `//evil.example` begins with a slash, too.

pub fn safe_next(next: &str) -> &str {
    if next.starts_with('/') { next } else { HOME }
}
