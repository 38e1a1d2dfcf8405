//! step 8, 2: the key is the Debug of the StoreKey.

fn strong_key(cookie: &str) -> Option<String> {
    Some(format!("{:?}", StoreKey::of(&SessionId::parse(cookie).ok()?)))
}
