//! 9.6: holds nothing else; without a message an empty session begins.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        Ok(match if changes.is_empty() { Outcome::Same } else { self.create(changes.apply(Map::new())).await? } {
            Outcome::Same => Outcome::NoId,
            other => other,
        })
    }
}
