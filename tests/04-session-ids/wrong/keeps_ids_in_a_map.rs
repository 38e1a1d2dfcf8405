//! caught by: the compiler
//! An ID as the key of a map.

fn strong_key(cookie: &str) -> Option<String> {
    static LIVE: Mutex<Option<HashMap<SessionId, StoreKey>>> = Mutex::new(None);
    let id = SessionId::parse(cookie).ok()?;
    let mut live = LIVE.lock().ok()?;
    let key = StoreKey::of(&id);
    live.get_or_insert_default().insert(id, key);
    Some(key.to_string())
}
