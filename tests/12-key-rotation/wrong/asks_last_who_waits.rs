//! caught by: step_3::what_cannot_be_accepted
//! Looks for all other mistakes first, and then whether a key waits.

impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        let mut together = vec![next.clone()];
        together.extend(self.keys.iter().cloned());
        Self::new(together)?;
        if let Some(waiting) = &self.next {
            let id = waiting.id.clone();
            return Err(RingError::Waiting { id });
        }
        Ok(Self {
            keys: self.keys.clone(),
            next: Some(next),
        })
    }
}
