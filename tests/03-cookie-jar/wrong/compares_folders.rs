//! caught by: step_2::it_matches_no_other
//! Compares paths by their parts, and passes over empty ones.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    let parts = |path: &[u8]| -> Vec<Vec<u8>> {
        let parts = path
            .split(|&byte| byte == b'/')
            .filter(|part| !part.is_empty());
        parts.map(<[u8]>::to_vec).collect()
    };
    parts(request_path).starts_with(&parts(cookie_path))
}
