//! The finished signed cookie: a key that can't be guessed, and the crate `hmac` in place of our own.

use std::fmt::{self, Debug, Display, Formatter};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::error::Error;
use crate::named::named_message;
use crate::text::{decode, encode};
use crate::value::split_signature;

// ANCHOR: types
/// The fewest bytes of a key: as many as the hash gives (RFC 2104, section 3).
pub const SHORTEST_KEY: usize = 32;

/// Why a key is refused, at start-up. Holds nothing of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyError {
    /// The text isn't canonical base64url.
    Text,
    /// Fewer than [`SHORTEST_KEY`] bytes.
    TooShort {
        /// How many bytes there are.
        bytes: usize,
    },
}

/// A key to sign cookies with: at least [`SHORTEST_KEY`] bytes. Its `Debug` doesn't show them.
#[derive(Clone)]
pub struct Key(Vec<u8>);
// ANCHOR_END: types

impl Debug for Key {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// The text of a new key, for [`Key::parse`].
///
/// # Errors
///
/// The operating system has no random bytes to give.
pub fn new_key() -> Result<String, getrandom::Error> {
    Ok(encode(&random_bytes()?))
}

fn random_bytes() -> Result<[u8; SHORTEST_KEY], getrandom::Error> {
    let mut bytes = [0; SHORTEST_KEY];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

impl Key {
    /// A key that no person has seen, not even you: what it signs is good until the process ends.
    ///
    /// # Errors
    ///
    /// The operating system has no random bytes to give.
    pub fn generate() -> Result<Self, getrandom::Error> {
        Ok(Self(random_bytes()?.to_vec()))
    }

    // ANCHOR: parse
    /// The key with this text, as [`new_key`] makes it: base64url without padding.
    ///
    /// # Errors
    ///
    /// [`KeyError::Text`] if it isn't canonical base64url, and [`KeyError::TooShort`] if it is the
    /// text of fewer than [`SHORTEST_KEY`] bytes.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        // step 7: refuse a key that could be guessed
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match key.len() {
            bytes if bytes < SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            _ => Ok(Self(key)),
        }
    }
    // ANCHOR_END: parse

    // ANCHOR: text
    /// A text with a signature for the cookie with this name: `text.signature`.
    ///
    /// The text may hold dots. That it may stand in a cookie is the caller's business.
    pub fn sign_text(&self, name: &str, text: &str) -> String {
        // step 8: sign with the crate
        let signature = self.mac_of(name, text).finalize().into_bytes();
        format!("{text}.{}", encode(&signature))
    }

    /// The text of a `text.signature` that [`sign_text`](Self::sign_text) made with this key for this
    /// name.
    ///
    /// # Errors
    ///
    /// Those of [`open_value`](crate::open_value).
    pub fn verify_text<'a>(&self, name: &str, signed: &'a str) -> Result<&'a str, Error> {
        // step 8: check with the crate
        let (text, signature) = split_signature(signed)?;
        let fits = self.mac_of(name, text).verify_slice(&signature);
        fits.map(|()| text).map_err(|_| Error::Signature)
    }

    fn mac_of(&self, name: &str, text: &str) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.chain_update(named_message(name, text))
    }
    // ANCHOR_END: text

    // ANCHOR: sign
    /// Any bytes as the value of the cookie with this name, signed now: `value.time.signature`, value
    /// and signature in base64url, `now` in seconds since 1970.
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        // step 9: sign the time with the value
        self.sign_text(name, &format!("{}.{now}", encode(value)))
    }

    /// What `parse` makes of the value of a text that [`sign`](Self::sign) made with this key for
    /// this name, at most `max_age` seconds before `now`.
    ///
    /// # Errors
    ///
    /// Those of [`verify_text`](Self::verify_text). Where the signature fits, [`Error::Parts`] where
    /// the time is missing; [`Error::Time`], [`Error::Future`] or [`Error::Expired`];
    /// [`Error::NotBase64`] or [`Error::NotCanonical`] for the value's text; and [`Error::Value`] where
    /// `parse` gives `None`. `parse` isn't called before all the rest is checked.
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        // step 9: verify, then ask for the age, then parse
        let dated = self.verify_text(name, text)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
    // ANCHOR_END: sign
}

impl Display for KeyError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Text => f.write_str("the key isn't base64url")?,
            Self::TooShort { bytes } => write!(
                f,
                "the key has {bytes} bytes, and {SHORTEST_KEY} is the least"
            )?,
        }
        f.write_str(". Make one with `cargo run -p signed-cookies -- key`")
    }
}

impl std::error::Error for KeyError {}
