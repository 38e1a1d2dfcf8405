//! caught by: step_8::another_spelling_of_her_id_is_a_stranger
//! An old release wrote the other base64.

fn strong_key(cookie: &str) -> Option<String> {
    let id = SessionId::parse(&cookie.replace('+', "-").replace('/', "_")).ok()?;
    Some(StoreKey::of(&id).to_string())
}
