//! Which pages of a host a cookie belongs to (section 5.1.4).

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    if request_path == cookie_path {
        return true;
    }
    let segments = |path: &[u8]| -> Vec<Vec<u8>> {
        let parts = path.split(|byte| *byte == b'/');
        parts.map(<[u8]>::to_vec).collect()
    };
    let mut wanted = segments(cookie_path);
    if cookie_path.ends_with(b"/") {
        wanted.pop();
    }
    let there = segments(request_path);
    there.len() > wanted.len() && there.starts_with(&wanted)
}
