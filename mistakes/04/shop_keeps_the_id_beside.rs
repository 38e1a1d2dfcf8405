//! step 8, 2: the key has the beginning of the ID behind it.

fn strong_key(cookie: &str) -> Option<String> {
    let key = StoreKey::of(&SessionId::parse(cookie).ok()?);
    Some(format!("{key}:{}", &cookie[..4]))
}
