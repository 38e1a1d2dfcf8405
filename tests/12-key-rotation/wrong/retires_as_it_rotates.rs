//! caught by: step_3::then_sign
//! also by: step_3::how_many_are_logged_out, step_3::the_page_shows_the_ring
//! Has the old key retire at the moment of the rotation.

impl Ring {
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        let newest = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let mut keys = vec![newest];
        for (place, key) in self.keys.iter().enumerate() {
            let mut key = key.clone();
            if place == 0 {
                key.retires = Some(now);
            }
            if key.retires.is_none_or(|date| !has_retired(date, now)) {
                keys.push(key);
            }
        }
        Self::new(keys)
    }
}
