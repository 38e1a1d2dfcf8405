//! caught by: step_8::a_stolen_table_logs_no_thief_in
//! Old cookies held the key itself, so it is looked up, too.

// ANCHOR: code
fn strong_key(cookie: &str) -> Option<String> {
    let hashed = SessionId::parse(cookie).map(|id| StoreKey::of(&id).to_string());
    Some(hashed.unwrap_or_else(|_| cookie.to_owned()))
}
// ANCHOR_END: code
