//! step 8, 2: 32 digits.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string()[..32].to_owned())
}
