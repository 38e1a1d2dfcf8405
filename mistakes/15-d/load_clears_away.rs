//! Step 6, "A load is one question": a load that finds an expired record deletes it; the server hears `md` after `mg`, the item (which may be a new one by now) is gone, and an error of the `md` makes an error of a load that ought to be `None`.

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        match self.find(&item_key(key)).await? {
            Some((record, cas)) if record.is_live(now) => Ok(Some((record, Version(cas)))),
            Some(_) => {
                self.delete(key).await?;
                Ok(None)
            }
            None => Ok(None),
        }
    }
}
