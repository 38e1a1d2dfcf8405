//! RIGHT: steps 7 and 8 with a hasher that is fed and finished, other words in the log, a `Debug` as of a struct with
//! hidden fields, and the key's digits written one by one.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        let mut hasher = Sha256::new();
        for character in id.text().bytes() {
            hasher.update([character]);
        }
        Self(hasher.finalize().into())
    }
}

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_struct("SessionId").finish_non_exhaustive()
    }
}

pub fn log_line(cookie: &str) -> String {
    let id = match SessionId::parse(cookie) {
        Ok(id) => id,
        Err(error) => return format!("a request without a session: {error}."),
    };
    let digits: String = StoreKey::of(&id).to_string().chars().take(8).collect();
    format!("a request of the session {digits}")
}

fn strong_key(cookie: &str) -> Option<String> {
    match SessionId::parse(cookie) {
        Ok(id) => {
            let key = StoreKey::of(&id);
            Some(key.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect())
        }
        Err(_) => None,
    }
}
