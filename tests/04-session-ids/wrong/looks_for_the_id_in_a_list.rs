//! caught by: the compiler
//! Compares IDs, one after the other.

fn strong_key(cookie: &str) -> Option<String> {
    static LIVE: Mutex<Vec<SessionId>> = Mutex::new(Vec::new());
    let id = SessionId::parse(cookie).ok()?;
    let mut live = LIVE.lock().ok()?;
    if !live.iter().any(|other| *other == id) {
        live.push(id.clone());
    }
    Some(StoreKey::of(&id).to_string())
}
