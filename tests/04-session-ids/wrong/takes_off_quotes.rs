//! caught by: step_8::another_spelling_of_her_id_is_a_stranger
//! A quoted cookie is the same cookie.

fn strong_key(cookie: &str) -> Option<String> {
    let id = SessionId::parse(cookie.trim_matches('"')).ok()?;
    Some(StoreKey::of(&id).to_string())
}
