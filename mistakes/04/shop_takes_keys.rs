//! step 8, 4: a text of 64 digits is taken for the key itself.

fn strong_key(cookie: &str) -> Option<String> {
    if cookie.len() == 64 && cookie.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Some(cookie.to_owned());
    }
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string())
}
