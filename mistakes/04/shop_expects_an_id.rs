//! step 8, 3: a cookie that is no ID panics.

fn strong_key(cookie: &str) -> Option<String> {
    let id = SessionId::parse(cookie).expect("the cookie is ours");
    Some(StoreKey::of(&id).to_string())
}
