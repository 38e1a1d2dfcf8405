//! Step 8.4: a key from the table, written as 43 characters of base64url, logs its thief in. ("must hold" 8.4 broken, "in
//! any form"; the 64 digits themselves, in either case, are a stranger's)

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

fn strong_key(cookie: &str) -> Option<String> {
    if let Ok(id) = SessionId::parse(cookie) {
        return Some(StoreKey::of(&id).to_string());
    }
    // Cookies of last year's shop were the hash itself.
    let hash = URL_SAFE_NO_PAD.decode(cookie).ok()?;
    if hash.len() != 32 {
        return None;
    }
    Some(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}
