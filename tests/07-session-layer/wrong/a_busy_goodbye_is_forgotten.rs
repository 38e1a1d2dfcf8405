//! caught by: step_9::a_message_that_was_not_kept_is_not_claimed
//! Where no ID is free for what was inserted after an end, says goodbye all the same, and the message
//! is lost.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        match self.begin(changes).await? {
            begun @ Outcome::NewId(..) => Ok(begun),
            _ => Ok(Outcome::NoId),
        }
    }
}
