//! caught by: step_2::any_other_path_is_the_default
//! Puts the slash in front that a server has forgotten.

pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    match attribute {
        Some(path) if path.starts_with(b"/") => path.to_vec(),
        Some(path) if !path.is_empty() => [b"/", path].concat(),
        _ => default_path(request_path).to_vec(),
    }
}
