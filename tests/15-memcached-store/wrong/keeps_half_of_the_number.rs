//! caught by: step_6::a_load_is_one_question
//! also by: step_7::all_of_the_version_is_compared
//! Keeps the lower half of the cas number. On a memcached that has seen four billion writes, no save
//! succeeds.

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.find(&item_key(key)).await?;
        let live = found.filter(|(record, _)| record.is_live(now));
        Ok(live.map(|(record, cas)| (record, Version(cas & 0xffff_ffff))))
    }
}
