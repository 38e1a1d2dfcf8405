//! caught by: step_7::every_change_is_one_save
//! also by: step_7::what_expires_while_it_waits_has_ended (hangs)
//! also by: step_7::what_expires_while_the_handler_runs_has_ended
//! also by: step_7::what_has_ended_stays_so_in_every_round
//! also by: step_7::what_was_deleted_meanwhile_stays_deleted
//! also by: step_7::what_is_deleted_after_a_conflict_stays_deleted (hangs)
//! also by: step_7::an_outage_on_save_claims_nothing
//! Saves nothing where the data would be as they were loaded: an end in the meantime isn't noticed.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        if changes.apply(loaded.0.data.clone()) == loaded.0.data {
            return Ok(Outcome::Same);
        }
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => return Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => {}
        }
        let _place = self.queues.wait(key).await;
        let Some(loaded) = self.live(key).await? else {
            return Ok(Outcome::SessionEnded);
        };
        Ok(match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
