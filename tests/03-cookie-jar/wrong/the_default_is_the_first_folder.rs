//! caught by: step_2::the_default_is_the_folder_of_the_page
//! also by: step_2::any_other_path_is_the_default
//! Cuts at the second slash, not at the last.

pub fn default_path(request_path: &[u8]) -> &[u8] {
    let Some(b'/') = request_path.first() else {
        return b"/";
    };
    match request_path[1..].iter().position(|&byte| byte == b'/') {
        Some(end) if end > 0 => &request_path[..end + 1],
        _ => b"/",
    }
}
