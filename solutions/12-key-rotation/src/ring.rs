//! Several keys instead of one: the newest signs, and all of them open.

use std::collections::HashSet;

use signed_cookies::{Error, Key};

use crate::retire::has_retired;
use crate::ring_error::RingError;

// ANCHOR: types
/// A key with a name that may stand in a log, and the date from which it opens nothing.
#[derive(Debug, Clone)]
pub struct RingKey {
    /// What to call it: letters, digits, `-`, `_` and dots.
    pub id: String,
    /// The key itself. Its `Debug` doesn't show it.
    pub key: Key,
    /// In seconds since 1970, when it retires; nothing while no date is set.
    pub retires: Option<u64>,
}

/// The keys of an app. The newest signs.
#[derive(Debug, Clone)]
pub struct Ring {
    /// The newest first.
    pub(crate) keys: Vec<RingKey>,
    /// The key that will sign next, and only opens so far.
    pub(crate) next: Option<RingKey>,
}

/// What was in a cookie, and which key fitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<T> {
    /// What the parser made of the value.
    pub value: T,
    /// The ID of the key that fitted.
    pub id: String,
    /// Whether an older key fitted, one that doesn't sign any more.
    pub is_old: bool,
}
// ANCHOR_END: types

impl RingKey {
    /// A key without a date.
    pub fn new(id: &str, key: Key) -> Self {
        let id = id.to_owned();
        let retires = None;
        Self { id, key, retires }
    }
}

// ANCHOR: same
/// Whether two keys are one: they sign alike. HMAC fills a short key with zeros, so a key with a zero
/// behind it is the same key.
pub(crate) fn sign_alike(one: &Key, other: &Key) -> bool {
    one.sign_text("", "") == other.sign_text("", "")
}
// ANCHOR_END: same

impl Ring {
    // ANCHOR: new
    /// A ring of these keys, the newest first.
    ///
    /// # Errors
    ///
    /// [`RingError::Empty`] without a key, [`RingError::SameId`] and [`RingError::SameKey`] where two
    /// can't be told apart, and [`RingError::NewestRetires`] where the first has a date.
    pub fn new(keys: Vec<RingKey>) -> Result<Self, RingError> {
        // step 1: refuse a ring that can't work
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
        Ok(Self { keys, next: None })
    }
    // ANCHOR_END: new

    // ANCHOR: parse
    /// The ring with these texts, the newest first: `ID:KEY`, or `ID:KEY:DATE` with the date at which the
    /// key retires. The key is a text for [`Key::parse`], the date a number of seconds since 1970.
    ///
    /// # Errors
    ///
    /// [`RingError::Text`] where a text has another form or its ID another sign, [`RingError::Key`] where
    /// the key is none; and those of [`Ring::new`].
    pub fn parse(texts: &[&str]) -> Result<Self, RingError> {
        // step 1: read each text as one key
        let read = |(place, text): (usize, &&str)| read_key(place, text);
        let keys: Result<_, _> = texts.iter().enumerate().map(read).collect();
        Self::new(keys?)
    }
    // ANCHOR_END: parse

    /// The ID of the key that signs.
    pub fn newest(&self) -> &str {
        self.keys.first().map_or("", |key| &key.id)
    }

    /// All keys: the one that will sign, if there is one, and then the newest and the older ones.
    pub fn all(&self) -> impl Iterator<Item = &RingKey> {
        self.next.iter().chain(&self.keys)
    }

    // ANCHOR: given
    /// The key that signs.
    pub(crate) fn signer(&self) -> &RingKey {
        &self.keys[0]
    }

    /// The keys that open at this time: all but those that have retired.
    pub(crate) fn open_keys(&self, now: u64) -> Vec<&RingKey> {
        let is_open = |key: &&RingKey| key.retires.is_none_or(|date| !has_retired(date, now));
        self.all().filter(is_open).collect()
    }

    /// Whether this is an older key: neither the one that signs nor the one that will.
    pub(crate) fn is_old(&self, key: &RingKey) -> bool {
        let is_next = self.next.as_ref().is_some_and(|next| next.id == key.id);
        !is_next && key.id != self.signer().id
    }
    // ANCHOR_END: given

    // ANCHOR: sign
    /// Any bytes as the value of the cookie with this name, signed now by the newest key.
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        // step 1: sign with the newest
        self.signer().key.sign(name, value, now)
    }

    /// What `parse` makes of the value of a cookie that one of the keys signed, at most `max_age`
    /// seconds before `now`.
    ///
    /// # Errors
    ///
    /// Those of [`Key::open`] by the key that fits; where none fits, [`Error::Signature`], or the error that
    /// each key gives for this text, such as [`Error::Parts`].
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Opened<T>, Error> {
        // step 1: open with the key that fits
        let mut refusal = Error::Signature;
        for key in self.open_keys(now) {
            match key.key.verify_text(name, text) {
                Ok(_) => {
                    let value = key.key.open(name, text, now, max_age, parse)?;
                    let (id, is_old) = (key.id.clone(), self.is_old(key));
                    return Ok(Opened { value, id, is_old });
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }
    // ANCHOR_END: sign
}

fn read_key(place: usize, text: &str) -> Result<RingKey, RingError> {
    let mut parts = text.split(':');
    let (Some(id), Some(key), date, None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(RingError::Text { place });
    };
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
    if id.is_empty() || !id.chars().all(is_sign) {
        return Err(RingError::Text { place });
    }
    let retires = date.map(str::parse).transpose();
    Ok(RingKey {
        id: id.to_owned(),
        key: Key::parse(key).map_err(|error| RingError::Key { place, error })?,
        retires: retires.map_err(|_| RingError::Text { place })?,
    })
}
