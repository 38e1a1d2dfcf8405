//! Step 3, "the older ones follow in their order […], but for those that have retired": the list ends at the first that has retired: with the older keys `b`, which has retired, and `c` behind it, without a date, `c` is gone as well, and its cookies are `Signature`.
impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let next = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let signer = RingKey {
            retires: Some(retirement_of(now, max_age)),
            ..self.signer().clone()
        };
        let is_open = |key: &&RingKey| key.retires.is_none_or(|date| !has_retired(date, now));
        let older = self.keys[1..].iter().take_while(is_open).cloned();
        let keys = [next, signer].into_iter().chain(older).collect();
        Ok(Self { keys, next: None })
    }
}
