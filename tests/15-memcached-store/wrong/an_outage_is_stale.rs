//! caught by: step_7::an_outage_is_not_stale
//! Takes a look that failed for a look that found nothing. The visitor reads 409, and not 503.

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        let found = self.find(&key).await.unwrap_or(None);
        if !found.is_some_and(|(there, cas)| cas == seen.0 && there.is_live(now)) {
            return Ok(Saved::Stale);
        }
        if self
            .put(&key, record, Only::IfUnchanged(seen.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
