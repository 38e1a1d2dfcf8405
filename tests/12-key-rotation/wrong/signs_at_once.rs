//! caught by: step_3::first_accept
//! also by: step_3::what_cannot_be_accepted, step_3::then_sign, step_3::no_successor_no_rotation
//! also by: step_3::how_many_are_logged_out, step_3::the_page_shows_the_ring
//! Signs with the next key as soon as it is there, before the other server knows it.

impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        if let Some(RingKey { id, .. }) = &self.next {
            return Err(RingError::Waiting { id: id.clone() });
        }
        let together = [std::slice::from_ref(&next), &self.keys].concat();
        Self::new(together)
    }
}
