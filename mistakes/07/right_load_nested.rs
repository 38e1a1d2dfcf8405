//! Another shape: one match on the ID, then an and_then.

impl RequestSession {
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        let key = match &self.0.sent {
            SentId::One(id) => Some(StoreKey::of(id)),
            SentId::Nothing | SentId::Unusable | SentId::Several => None,
        };
        let mut loaded = LoadedSession::empty();
        if let Some(key) = key
            && let Some((record, version)) = self.0.store.load(&key).await?
        {
            loaded = if record.ended {
                LoadedSession::ended()
            } else {
                LoadedSession::live(key, record, version)
            };
        }
        Ok(loaded)
    }
}
