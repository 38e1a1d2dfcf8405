//! caught by: step_3::what_cannot_be_accepted
//! Compares the next key with the newest only.

impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        if let Some(RingKey { id, .. }) = &self.next {
            return Err(RingError::Waiting { id: id.clone() });
        }
        let together = vec![next.clone(), self.keys[0].clone()];
        Self::new(together)?;
        Ok(Self {
            keys: self.keys.clone(),
            next: Some(next),
        })
    }
}
