//! caught by: step_3::what_cannot_be_accepted
//! Doesn't compare the next key with the others.

impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        if let Some(RingKey { id, .. }) = &self.next {
            return Err(RingError::Waiting { id: id.clone() });
        }
        Self::new(vec![next.clone()])?;
        Ok(Self {
            keys: self.keys.clone(),
            next: Some(next),
        })
    }
}
