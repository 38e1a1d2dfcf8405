//! caught by: step_2::the_default_is_never_empty
//! also by: step_2::any_other_path_is_the_default, step_3::a_visitor_gets_back_what_was_set
//! also by: step_7::alice_visits_mallorys_page
//! Leaves nothing of a page at the top.

pub fn default_path(request_path: &[u8]) -> &[u8] {
    let last = request_path.iter().rposition(|&byte| byte == b'/');
    match last {
        Some(end) if request_path.starts_with(b"/") => &request_path[..end],
        _ => b"/",
    }
}
