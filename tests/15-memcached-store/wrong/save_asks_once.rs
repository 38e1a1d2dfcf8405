//! caught by: step_7::does_not_revive_what_has_expired
//! also by: step_7::an_outage_is_not_stale, step_7::what_changes_between_look_and_swap_is_stale
//! also by: step_7::all_of_the_version_is_compared, step_7::this_is_what_a_swap_looks_like
//! Leaves all of it to memcached, which doesn't know when the record expires.

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let only = Only::IfUnchanged(seen.0);
        if self.put(&item_key(key), record, only, now).await? {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
