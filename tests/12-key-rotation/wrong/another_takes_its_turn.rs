//! caught by: step_3::what_cannot_be_accepted
//! Drops the key that waits for another one.

impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        if let Some(RingKey { id, .. }) = &self.next
            && *id == next.id
        {
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
