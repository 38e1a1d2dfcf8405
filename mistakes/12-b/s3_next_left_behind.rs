//! Step 3, "After `rotate`: the key that waited signs" and "Where no key waits, `rotate` gives `NoSuccessor`": the key that has had its turn is still in `next`. Shows in the next rotation: `accept` of a third key gives `Waiting`, a second `rotate` isn't `NoSuccessor`, and `all` has the new key twice.

impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let next = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let signed = RingKey {
            retires: Some(retirement_of(now, max_age)),
            ..self.signer().clone()
        };
        let is_open = |key: &&RingKey| key.retires.is_none_or(|date| !has_retired(date, now));
        let mut keys = vec![next, signed];
        keys.extend(self.keys.iter().skip(1).filter(is_open).cloned());
        Ok(Self {
            keys,
            ..self.clone()
        })
    }
}
