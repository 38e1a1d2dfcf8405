//! caught by: step_6::a_mark_stays_for_a_minute
//! Keeps each mark as long as a session.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn mark(&self, key: &StoreKey, seen: Version) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let mut mark = Record::new(Map::new(), now.plus(self.settings.lifetime));
        mark.ended = true;
        self.store.save(key, seen, &mark, now).await
    }
}
