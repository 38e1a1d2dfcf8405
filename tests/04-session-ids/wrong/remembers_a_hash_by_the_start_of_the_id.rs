//! caught by: step_8::another_spelling_of_her_id_is_a_stranger
//! also by: step_8::other_cookies_take_nothing_with_them, step_8::the_log_holds_no_id
//! Remembers what it has hashed, by the part of the cookie in which all bits count.

fn strong_key(cookie: &str) -> Option<String> {
    static HASHED: Mutex<Option<HashMap<String, String>>> = Mutex::new(None);
    let mut hashed = HASHED.lock().unwrap_or_else(PoisonError::into_inner);
    let hashed = hashed.get_or_insert_default();
    let start: String = cookie.chars().take(21).collect();
    if let Some(key) = hashed.get(&start) {
        return Some(key.clone());
    }
    let id = SessionId::parse(cookie).ok()?;
    let key = StoreKey::of(&id).to_string();
    hashed.insert(start, key.clone());
    Some(key)
}
