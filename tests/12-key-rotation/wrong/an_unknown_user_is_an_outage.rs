//! caught by: step_8::an_epoch_begins
//! also by: step_8::a_login_ends_with_its_epoch, step_8::one_question_for_a_login
//! also by: step_8::a_copy_outlives_the_logout, step_8::a_store_that_is_down_is_closed
//! Takes a user who has ended nothing for an outage.

impl Epochs for MemoryEpochs {
    fn epoch(&self, user: &str) -> Result<u64, Down> {
        self.lock().get(user).copied().ok_or(Down)
    }
}
