//! caught by: step_8::two_ends_are_two_epochs
//! Reads under one lock, and writes under another.

impl Epochs for MemoryEpochs {
    fn end_all(&self, user: &str) -> Result<u64, Down> {
        let epoch = self.epoch(user)? + 1;
        self.lock().insert(user.to_owned(), epoch);
        Ok(epoch)
    }
}
