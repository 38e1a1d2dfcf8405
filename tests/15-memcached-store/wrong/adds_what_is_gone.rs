//! caught by: step_7::what_changes_between_look_and_swap_is_stale
//! also by: step_7::two_hundred_cannot_save_what_one_deletes (hangs)
//! Adds the record where the swap found no item. So a logout in between is undone.

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, there)) if there == seen => {}
            _ => return Ok(Saved::Stale),
        }
        let item = item_key(key);
        let only = Only::IfUnchanged(seen.0);
        if self.put(&item, record, only, now).await?
            || (self.find(&item).await?.is_none()
                && self.put(&item, record, Only::IfAbsent, now).await?)
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
