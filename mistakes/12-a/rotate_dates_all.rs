//! Step 3, "the older ones follow in their order, with the dates they had": an older key without a date gets the signer's: a ring of `k1` and `k0`, both without dates, accepts `k2` and rotates, and `k0` has `retires: Some(…)`, and opens nothing from then on.
impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let next = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let end = retirement_of(now, max_age);
        let is_open = |key: &&RingKey| key.retires.is_none_or(|date| !has_retired(date, now));
        let older = self.keys.iter().filter(is_open).map(|key| RingKey {
            retires: key.retires.or(Some(end)),
            ..key.clone()
        });
        let keys = std::iter::once(next).chain(older).collect();
        Ok(Self { keys, next: None })
    }
}
