//! caught by: step_6::a_mark_stays_for_a_minute
//! Lets the mark live no longer than a session does.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn mark(&self, key: &StoreKey, seen: Version) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        // No request can be late by more than a session's whole life.
        let mut mark = Record::new(Map::new(), now.plus(MARK.min(self.settings.lifetime)));
        mark.ended = true;
        self.store.save(key, seen, &mark, now).await
    }
}
