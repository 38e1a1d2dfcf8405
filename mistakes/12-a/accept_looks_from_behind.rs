//! Step 3, "all that `Ring::new` would refuse with this key in front": the new key is tried behind the others, so `SameKey` has the new ID: `k1`'s key under the ID `k3`, to a ring of `k1`, gives `SameKey { id: "k3" }`, where `new` of `k3`, `k1` gives `SameKey { id: "k1" }`.
impl Ring {
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        if let Some(waiting) = &self.next {
            let id = waiting.id.clone();
            return Err(RingError::Waiting { id });
        }
        if next.retires.is_some() {
            return Err(RingError::NewestRetires { id: next.id });
        }
        let mut keys = self.keys.clone();
        keys.push(next.clone());
        Self::new(keys)?;
        Ok(Self {
            keys: self.keys.clone(),
            next: Some(next),
        })
    }
}
