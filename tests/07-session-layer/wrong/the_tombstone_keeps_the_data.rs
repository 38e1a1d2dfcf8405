//! caught by: step_8::a_tombstone_stays_for_a_minute
//! also by: step_8::what_others_took_away_does_not_move
//! also by: step_8::no_outage_moves_halfway_or_claims_a_move
//! also by: step_9::the_tombstone_of_an_end_is_like_any_other
//! Leaves the session's data under the ID that has ended.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let Some((mut tombstone, _)) = self.live(key).await? else {
            return Ok(Saved::Stale);
        };
        tombstone.ended = true;
        tombstone.expires = now.plus(TOMBSTONE);
        self.store.save(key, seen, &tombstone, now).await
    }
}
