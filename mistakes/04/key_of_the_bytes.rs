//! step 7, 1: hashes the 16 bytes in place of the text.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let bytes = base64::Engine::decode(&engine, id.text()).unwrap_or_default();
        Self(<sha2::Sha256 as sha2::Digest>::digest(bytes).into())
    }
}
