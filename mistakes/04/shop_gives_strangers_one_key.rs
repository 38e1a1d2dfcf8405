//! step 8, 3: a text that is no ID has the empty key.

fn strong_key(cookie: &str) -> Option<String> {
    SessionId::parse(cookie)
        .map(|id| StoreKey::of(&id).to_string())
        .or(Ok::<_, ()>(String::new()))
        .ok()
}
