//! caught by: step_3::first_accept
//! Puts the next key behind the others, as an old one.

impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        if let Some(RingKey { id, .. }) = &self.next {
            return Err(RingError::Waiting { id: id.clone() });
        }
        let together = [std::slice::from_ref(&next), &self.keys].concat();
        Self::new(together)?;
        Ok(Self {
            keys: [&self.keys[..], &[next]].concat(),
            next: None,
        })
    }
}
