//! caught by: step_2::any_other_path_is_the_default
//! Takes a Path as it is, with a slash in front and without.

pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    let path = attribute.filter(|path| !path.is_empty());
    path.unwrap_or_else(|| default_path(request_path)).to_vec()
}
