//! caught by: step_3::what_begins_otherwise_is_refused
//! also by: step_3::a_path_on_this_site_is_kept, step_3::a_second_slash_is_refused
//! also by: step_3::what_a_browser_drops_or_encodes_is_refused, step_3::a_browser_agrees
//! also by: step_5::it_goes_only_where_it_is_safe, step_5::every_login_leads_to_next
//! Looks for addresses of other sites where they begin with a scheme.

pub fn safe_next(next: &str) -> &str {
    if next.contains("://") { HOME } else { next }
}
