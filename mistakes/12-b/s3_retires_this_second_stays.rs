//! Step 3, "but for those that have retired. These are gone": a key whose date is the very second of the rotation has retired, and is still in the ring after `rotate`. Shows in `all`, with an older key that retires at exactly `now`.

impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let next = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let signed = RingKey {
            retires: Some(retirement_of(now, max_age)),
            ..self.signer().clone()
        };
        let stays = |key: &&RingKey| key.retires.is_none_or(|date| date >= now);
        let mut keys = vec![next, signed];
        keys.extend(self.keys.iter().skip(1).filter(stays).cloned());
        Ok(Self { keys, next: None })
    }
}
