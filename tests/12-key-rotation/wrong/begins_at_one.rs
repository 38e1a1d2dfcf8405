//! caught by: step_8::an_epoch_begins
//! also by: step_8::a_login_ends_with_its_epoch, step_8::a_copy_outlives_the_logout
//! Begins with epoch 1.

impl Epochs for MemoryEpochs {
    fn epoch(&self, user: &str) -> Result<u64, Down> {
        Ok(self.lock().get(user).copied().unwrap_or(1))
    }
}
