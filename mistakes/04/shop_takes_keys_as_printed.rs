//! step 8, 4: what stands between StoreKey( and ) is the key.

fn strong_key(cookie: &str) -> Option<String> {
    if let Some(key) = cookie.strip_prefix("StoreKey(").and_then(|key| key.strip_suffix(')')) {
        return Some(key.to_owned());
    }
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string())
}
