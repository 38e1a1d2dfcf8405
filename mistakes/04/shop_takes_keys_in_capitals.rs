//! step 8, 4: a text of 64 capital digits is taken for the key itself.

fn strong_key(cookie: &str) -> Option<String> {
    let capital = |byte: u8| matches!(byte, b'0'..=b'9' | b'A'..=b'F');
    if cookie.len() == 64 && cookie.bytes().all(capital) {
        return Some(cookie.to_ascii_lowercase());
    }
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string())
}
