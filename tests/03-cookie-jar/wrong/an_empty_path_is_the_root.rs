//! caught by: step_2::any_other_path_is_the_default
//! Takes an empty Path for the root.

pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    match attribute {
        Some(b"") => b"/".to_vec(),
        Some(path) if path.starts_with(b"/") => path.to_vec(),
        _ => default_path(request_path).to_vec(),
    }
}
