//! Step 8.3: Alice's ID with its first letter as `%41` is Alice. ("must hold" 8.3 broken, "another spelling of Alice's ID is
//! a stranger": percent escapes in the cookie are decoded before it is parsed)

fn strong_key(cookie: &str) -> Option<String> {
    let cookie = without_escapes(cookie)?;
    let id = SessionId::parse(&cookie).ok()?;
    Some(StoreKey::of(&id).to_string())
}

fn without_escapes(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
