//! caught by: step_2::the_default_is_never_empty
//! also by: step_2::any_other_path_is_the_default
//! Takes a folder from a path that is none.

pub fn default_path(request_path: &[u8]) -> &[u8] {
    let last = request_path.iter().rposition(|&byte| byte == b'/');
    match last {
        Some(end) if end > 0 => &request_path[..end],
        _ => b"/",
    }
}
