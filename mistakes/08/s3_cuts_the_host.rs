//! Step 3.2: what doesn't begin with a slash becomes `HOME`. Here the path of another site's address is taken.

pub fn safe_next(next: &str) -> &str {
    let path = match next.split_once("://") {
        Some((scheme, rest)) if !scheme.contains(['/', '?', '#']) => {
            rest.find('/').map_or(HOME, |at| &rest[at..])
        }
        _ => next,
    };
    let bytes = path.as_bytes();
    let here = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    if here && bytes.iter().all(u8::is_ascii_graphic) { path } else { HOME }
}
