//! step 8, 4: 43 characters of base64url are the hash itself.

fn strong_key(cookie: &str) -> Option<String> {
    let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
    if let (43, Ok(hash)) = (cookie.len(), base64::Engine::decode(&engine, cookie)) {
        return Some(hash.iter().map(|byte| format!("{byte:02x}")).collect());
    }
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string())
}
