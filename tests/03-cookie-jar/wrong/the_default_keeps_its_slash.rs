//! caught by: step_2::the_default_is_the_folder_of_the_page
//! also by: step_2::the_default_is_never_empty, step_2::any_other_path_is_the_default
//! also by: step_3::a_visitor_gets_back_what_was_set, step_3::the_jar_works_for_one_host
//! also by: step_6::what_a_prefix_is_worth
//! Leaves the slash at the end: /account is no page of its own folder then.

pub fn default_path(request_path: &[u8]) -> &[u8] {
    let last = request_path.iter().rposition(|&byte| byte == b'/');
    match last {
        Some(end) if request_path.starts_with(b"/") => &request_path[..=end],
        _ => b"/",
    }
}
