//! caught by: step_3::the_same_data_again_is_another_version
//! also by: step_3::what_is_taken_is_given_back, step_7::a_double_click_is_one_login_and_one_error
//! also by: step_7::a_late_login_asks_nothing_more
//! Gives no new version to a record in which nothing has changed.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                if there != record {
                    *there = record.clone();
                    *version = next;
                }
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
