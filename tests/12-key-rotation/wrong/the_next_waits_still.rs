//! caught by: step_3::then_sign
//! also by: step_3::no_successor_no_rotation
//! Signs with the key that waited, and lets it wait.

impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let newest = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let mut keys = vec![newest];
        for (place, key) in self.keys.iter().enumerate() {
            let mut key = key.clone();
            if place == 0 {
                key.retires = Some(retirement_of(now, max_age));
            }
            if key.retires.is_none_or(|date| !has_retired(date, now)) {
                keys.push(key);
            }
        }
        let mut ring = Self::new(keys)?;
        ring.next = self.next.clone();
        Ok(ring)
    }
}
