//! The end of a key, and the way to the next one.

use crate::ring::{Ring, RingKey};
use crate::ring_error::RingError;

// ANCHOR: retire
/// Whether a key with this date has retired: it opens nothing from its date on.
pub fn has_retired(date: u64, now: u64) -> bool {
    // step 3: compare a key's date with the clock
    date <= now
}

/// The first second at which a key can retire without a valid cookie being lost, if it signed for the last
/// time at `rotated_at`, and a cookie is believed until it is `max_age` seconds old.
pub fn retirement_of(rotated_at: u64, max_age: u64) -> u64 {
    // step 3: find the first safe date
    rotated_at.saturating_add(max_age).saturating_add(1)
}

impl Ring {
    /// The ring that opens with this key as well, and doesn't sign with it yet.
    ///
    /// # Errors
    ///
    /// [`RingError::Waiting`] where another key waits already; and those of [`Ring::new`] for all keys
    /// together, with this one in front.
    pub fn accept(&self, next: RingKey) -> Result<Self, RingError> {
        // step 3: open with the next key, and sign with the old
        if let Some(RingKey { id, .. }) = &self.next {
            return Err(RingError::Waiting { id: id.clone() });
        }
        let together = [std::slice::from_ref(&next), &self.keys].concat();
        Self::new(together)?;
        Ok(Self {
            keys: self.keys.clone(),
            next: Some(next),
        })
    }

    /// The ring that signs with the key that waited. The one that signed until now retires at the
    /// first second at which no valid cookie of its is left. Keys that have retired are gone.
    /// With several servers, `now` is the moment at which the last of them rotates.
    ///
    /// # Errors
    ///
    /// [`RingError::NoSuccessor`] where no key waits.
    pub fn rotate(&self, now: u64, max_age: u64) -> Result<Self, RingError> {
        // step 3: sign with the next key, and date the old one
        let newest = self.next.clone().ok_or(RingError::NoSuccessor)?;
        let mut keys = vec![newest];
        for (place, key) in self.keys.iter().enumerate() {
            let mut key = key.clone();
            if place == 0 {
                key.retires = Some(retirement_of(now, max_age));
            }
            if key.retires.is_none_or(|date| !has_retired(date, now)) {
                keys.push(key);
            }
        }
        Self::new(keys)
    }
}
// ANCHOR_END: retire
