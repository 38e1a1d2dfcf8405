//! caught by: step_6::a_mark_stays_for_a_minute
//! Leaves the session's data under the ID that has ended.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn mark(&self, key: &StoreKey, seen: Version) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let Some((mut mark, _)) = self.live(key).await? else {
            return Ok(Saved::Stale);
        };
        mark.ended = true;
        mark.expires = now.plus(MARK);
        self.store.save(key, seen, &mark, now).await
    }
}
