//! caught by: step_1::a_ring_needs_a_key
//! also by: step_1::a_text_is_one_key, step_3::a_retired_key_opens_nothing
//! also by: step_3::no_valid_cookie_is_lost, step_3::first_accept, step_3::what_cannot_be_accepted
//! also by: step_3::then_sign, step_3::no_successor_no_rotation, step_3::how_many_are_logged_out
//! also by: step_3::a_renewal_launders_a_forged_login, step_3::the_page_shows_the_ring
//! Refuses a date anywhere.

impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        let newest = keys.first().ok_or(RingError::Empty)?;
        if keys.iter().any(|key| key.retires.is_some()) {
            return Err(RingError::NewestRetires {
                id: newest.id.clone(),
            });
        }
        let mut ids = HashSet::new();
        for (place, key) in keys.iter().enumerate() {
            let (id, before) = (key.id.clone(), &keys[..place]);
            if !ids.insert(&key.id) {
                return Err(RingError::SameId { id });
            }
            if before.iter().any(|other| sign_alike(&other.key, &key.key)) {
                return Err(RingError::SameKey { id });
            }
        }
        Ok(Self { keys, next: None })
    }
}
