//! Step 5, "Other keys are taken as Flask takes them, however short": a key of zeros alone is refused as an empty one: `FlaskRing::new(b"new", &[b"\0"])` gives `Err(EmptyKey { place: 1 })`, and not a ring.
impl FlaskRing {
    pub fn new(current: &[u8], fallbacks: &[&[u8]]) -> Result<Self, EmptyKey> {
        let is_empty = |key: &[u8]| key.iter().all(|byte| *byte == 0);
        if is_empty(current) {
            return Err(EmptyKey { place: 0 });
        }
        if let Some(place) = fallbacks.iter().position(|&key| is_empty(key)) {
            return Err(EmptyKey { place: place + 1 });
        }
        let fallbacks = fallbacks.iter().map(|&key| SecretKey::from_bytes(key));
        Ok(Self {
            current: SecretKey::from_bytes(current),
            fallbacks: fallbacks.collect(),
        })
    }
}
