//! A right answer of another shape.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let engine = base64::engine::GeneralPurpose::new(
            &base64::alphabet::URL_SAFE,
            base64::engine::general_purpose::NO_PAD.with_decode_allow_trailing_bits(true),
        );
        let bytes = base64::Engine::decode(&engine, text).unwrap_or_default();
        if let Ok(bytes) = bytes.try_into() {
            let id = Self(bytes);
            return if id.text() == text {
                Ok(id)
            } else {
                Err(ParseError::SpareBits)
            };
        }
        let outside = |letter: char| !(letter.is_ascii_alphanumeric() || "-_".contains(letter));
        Err(match text.find(outside) {
            Some(position) if text.len() == 22 => ParseError::Byte(position),
            _ => ParseError::Length(text.len()),
        })
    }
}

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        let mut hash = <sha2::Sha256 as sha2::Digest>::new();
        for character in id.text().chars() {
            sha2::Digest::update(&mut hash, character.to_string());
        }
        let mut key = [0; 32];
        key.copy_from_slice(&sha2::Digest::finalize(hash));
        Self(key)
    }
}

pub fn log_line(cookie: &str) -> String {
    let mut line = String::from("request: ");
    if let Err(error) = SessionId::parse(cookie) {
        line.push_str(&error.to_string());
    }
    if let Ok(id) = SessionId::parse(cookie) {
        line.push_str(&format!("{:?} came back", StoreKey::of(&id)));
    }
    line
}

fn strong_key(cookie: &str) -> Option<String> {
    let id = match SessionId::parse(cookie) {
        Ok(id) => id,
        Err(_) => return None,
    };
    let key = StoreKey::of(&id);
    Some(key.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect())
}
