//! step 8, 4: the prefix 2:: says that a private ID follows, as in Rack.

fn strong_key(cookie: &str) -> Option<String> {
    if let Some(key) = cookie.strip_prefix("2::") {
        return Some(key.to_owned());
    }
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string())
}
