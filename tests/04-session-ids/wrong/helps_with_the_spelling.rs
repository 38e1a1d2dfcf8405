//! caught by: step_8::another_spelling_of_her_id_is_a_stranger
//! also by: step_8::other_cookies_take_nothing_with_them, step_8::the_log_holds_no_id
//! Takes off what a careless client has added, before the strict parser sees it.

fn strong_key(cookie: &str) -> Option<String> {
    let cookie = cookie.trim().trim_end_matches('=');
    let id = SessionId::parse(cookie).ok()?;
    Some(StoreKey::of(&id).to_string())
}
