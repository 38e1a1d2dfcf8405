//! caught by: step_7::what_changes_between_look_and_swap_is_stale
//! also by: step_7::two_hundred_additions_are_two_hundred
//! also by: step_7::two_hundred_requests_are_two_hundred
//! sometimes by: step_7::of_two_hundred_at_once_one_saves
//! Swaps again with the new number. What the other request has saved is lost.

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
        let mut only = Only::IfUnchanged(seen.0);
        while !self.put(&item, record, only, now).await? {
            match self.load(key, now).await? {
                Some((_, there)) => only = Only::IfUnchanged(there.0),
                None => return Ok(Saved::Stale),
            }
        }
        Ok(Saved::Yes)
    }
}
