//! caught by: step_2::a_path_with_a_slash_in_front_is_taken_as_it_is
//! Cleans a Path: /a/ is /a, which belongs to a page more.

pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    match attribute {
        Some(path) if path.starts_with(b"/") => match path.strip_suffix(b"/") {
            Some(rest) if !rest.is_empty() => rest.to_vec(),
            _ => path.to_vec(),
        },
        _ => default_path(request_path).to_vec(),
    }
}
