//! caught by: step_7::what_changes_between_look_and_swap_is_stale
//! Deletes in place of a swap, if the new record has expired. What another request saved in between is
//! gone, too.

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, version)) if version == seen => {}
            _ => return Ok(Saved::Stale),
        }
        if !record.is_live(now) {
            self.delete(key).await?;
            return Ok(Saved::Yes);
        }
        if self
            .put(&item_key(key), record, Only::IfUnchanged(seen.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
