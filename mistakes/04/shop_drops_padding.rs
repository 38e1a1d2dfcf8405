//! step 8, 3: an ID with equals signs behind it is Alice.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(&SessionId::parse(cookie.trim_end_matches('=')).ok()?).to_string())
}
