//! step 8, 3: an ID with spaces around it is Alice.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(&SessionId::parse(cookie.trim()).ok()?).to_string())
}
