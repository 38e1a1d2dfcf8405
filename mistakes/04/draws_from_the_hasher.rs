//! step 5, 2 or 5: the numbers come from the hasher of a HashMap, whose keys rise by one.

impl SessionId {
    pub fn generate() -> Self {
        use std::hash::{BuildHasher, RandomState};
        let mut bytes = [0; 16];
        let state = RandomState::new();
        bytes[..8].copy_from_slice(&state.hash_one(0).to_le_bytes());
        bytes[8..].copy_from_slice(&state.hash_one(1).to_le_bytes());
        Self(bytes)
    }
}
