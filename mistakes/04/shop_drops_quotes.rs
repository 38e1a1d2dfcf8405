//! step 8, 3: an ID in quotes is Alice.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(&SessionId::parse(cookie.trim_matches('"')).ok()?).to_string())
}
