//! step 8, 2: the digits in capitals.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string().to_uppercase())
}
