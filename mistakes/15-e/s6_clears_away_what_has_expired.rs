//! Step 6, "A load is one question": a load that finds an expired record deletes the item: `md` follows on the wire, and a record that another request has created between the two is deleted with it (also: a load in second 2000 and then one in second 1999 gives None).
impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let Some((record, cas)) = self.find(&item_key(key)).await? else {
            return Ok(None);
        };
        if !record.is_live(now) {
            self.delete(key).await?;
            return Ok(None);
        }
        Ok(Some((record, Version(cas))))
    }
}
