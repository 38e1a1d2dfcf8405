//! caught by: step_1::signs_with_the_newest
//! also by: step_1::a_ring_needs_a_key, step_1::a_text_is_one_key, step_1::opens_with_all
//! also by: step_1::the_error_is_that_of_the_key_that_fits, step_1::where_no_key_fits
//! also by: step_1::other_cookies_take_nothing_with_them, step_2::the_newest_signs_again
//! also by: step_2::an_old_cookie_is_renewed_once, step_3::a_retired_key_opens_nothing
//! also by: step_3::no_valid_cookie_is_lost, step_3::first_accept, step_3::then_sign
//! also by: step_3::how_many_are_logged_out, step_3::a_renewal_launders_a_forged_login
//! also by: step_3::the_page_shows_the_ring
//! Puts the keys in the order of their IDs.

impl Ring {
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        let newest = keys.first().ok_or(RingError::Empty)?;
        if newest.retires.is_some() {
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
        let mut keys = keys;
        keys.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(Self { keys, next: None })
    }
}
