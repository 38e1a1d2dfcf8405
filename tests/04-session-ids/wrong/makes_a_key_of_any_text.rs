//! caught by: the compiler
//! A key from what the cookie says, without an ID in between.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(cookie).to_string())
}
