//! caught by: step_3::then_sign
//! Gives each old key the newest date.

impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let newest = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let mut keys = vec![newest];
        for (place, key) in self.keys.iter().enumerate() {
            let mut key = key.clone();
            if place < usize::MAX {
                key.retires = Some(retirement_of(now, max_age));
            }
            if key.retires.is_none_or(|date| !has_retired(date, now)) {
                keys.push(key);
            }
        }
        Self::new(keys)
    }
}
