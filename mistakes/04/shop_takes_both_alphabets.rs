//! step 8, 3: + and / are read as - and _.

fn strong_key(cookie: &str) -> Option<String> {
    Some(StoreKey::of(&SessionId::parse(&cookie.replace('+', "-").replace('/', "_")).ok()?).to_string())
}
