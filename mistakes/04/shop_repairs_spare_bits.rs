//! step 8, 3: spare bits are set to zero before the ID is read.

fn strong_key(cookie: &str) -> Option<String> {
    let repaired = cookie.get(..21).map(|front| {
        ["A", "Q", "g", "w"]
            .iter()
            .filter_map(|last| SessionId::parse(&format!("{front}{last}")).ok())
            .collect::<Vec<_>>()
    });
    match SessionId::parse(cookie) {
        Ok(id) => Some(StoreKey::of(&id).to_string()),
        Err(crate::id::ParseError::SpareBits) => {
            let value = |byte: u8| match byte {
                b'A'..=b'P' => 0,
                b'Q'..=b'Z' | b'a'..=b'f' => 1,
                b'g'..=b'v' => 2,
                _ => 3,
            };
            let place = value(*cookie.as_bytes().last()?);
            Some(StoreKey::of(repaired?.get(place)?).to_string())
        }
        Err(_) => None,
    }
}
