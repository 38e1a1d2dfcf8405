//! Step 8, "The epoch of a user who has ended nothing is 0. Asking doesn't change it": each user who is asked for gets an entry: after `epoch("nobody")`, the `Debug` of a new `MemoryEpochs` is `Epochs(1)`, and not `Epochs(0)` (so names that nobody has fill the memory).
impl Epochs for MemoryEpochs {
    fn epoch(&self, user: &str) -> Result<u64, Down> {
        Ok(*self.lock().entry(user.to_owned()).or_default())
    }
}
