//! caught by: step_3::then_sign
//! Keeps retired keys in the ring.

impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let newest = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let mut keys = vec![newest];
        for (place, key) in self.keys.iter().enumerate() {
            let mut key = key.clone();
            if place == 0 {
                key.retires = Some(retirement_of(now, max_age));
            }
            keys.push(key);
        }
        Self::new(keys)
    }
}
