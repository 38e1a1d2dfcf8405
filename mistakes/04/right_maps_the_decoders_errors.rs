//! A right answer of another shape.

impl SessionId {
    pub fn generate() -> Self {
        match std::array::from_fn(|_| getrandom::u32()) {
            [Ok(a), Ok(b), Ok(c), Ok(d)] => {
                let mut bytes = [0; 16];
                for (place, part) in bytes.chunks_mut(4).zip([a, b, c, d]) {
                    place.copy_from_slice(&part.to_be_bytes());
                }
                Self(bytes)
            }
            _ => panic!("the operating system gives no random bytes"),
        }
    }

    pub fn parse(text: &str) -> Result<Self, ParseError> {
        const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        if let Some(position) = text.find(|letter| !LETTERS.contains(letter)) {
            return Err(ParseError::Byte(position));
        }
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let bytes = base64::Engine::decode(&engine, text).map_err(|_| ParseError::SpareBits)?;
        bytes.try_into().map(Self).map_err(|_| ParseError::Length(text.len()))
    }
}

pub fn log_line(cookie: &str) -> String {
    SessionId::parse(cookie).map_or_else(
        |error| format!("[warn] cookie refused because {error}."),
        |id| format!("[info] {:?} is here, {}.", StoreKey::of(&id), StoreKey::of(&id)),
    )
}
