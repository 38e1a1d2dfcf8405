//! caught by: step_8::an_epoch_begins
//! Takes Alice and alice for one user.

impl Epochs for MemoryEpochs {
    fn end_all(&self, user: &str) -> Result<u64, Down> {
        let mut epochs = self.lock();
        let epoch = epochs.entry(user.to_lowercase()).or_default();
        *epoch = epoch.saturating_add(1);
        Ok(*epoch)
    }
}
