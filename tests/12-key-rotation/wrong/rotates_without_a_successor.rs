//! caught by: step_3::no_successor_no_rotation
//! Leaves the ring as it is where no key waits, and says nothing.

impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let Some(newest) = self.next.clone() else {
            return Ok(self.clone());
        };
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
        Self::new(keys)
    }
}
