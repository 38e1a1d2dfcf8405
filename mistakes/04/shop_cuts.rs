//! step 8, 3: what follows the ID is dropped.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(&SessionId::parse(cookie.get(..22)?).ok()?).to_string())
}
