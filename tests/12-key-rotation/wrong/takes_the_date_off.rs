//! caught by: step_3::what_cannot_be_accepted
//! Accepts a key with a date, and forgets the date.

impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        let next = RingKey { retires: None, ..next };
        if let Some(RingKey { id, .. }) = &self.next {
            return Err(RingError::Waiting { id: id.clone() });
        }
        let together = [std::slice::from_ref(&next), &self.keys].concat();
        Self::new(together)?;
        Ok(Self {
            keys: self.keys.clone(),
            next: Some(next),
        })
    }
}
