//! A cookie that only the server can read: XChaCha20-Poly1305, with the cookie's name and time beside it.

use std::fmt::{self, Debug, Formatter};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use signed_cookies::{Error, Key, KeyError, decode, encode};

use crate::seal_error::SealError;

// ANCHOR: types
/// How many bytes a nonce has: so many that it can be random each time.
pub const NONCE: usize = 24;

/// How many bytes a sealed text has more than its value, beside the nonce: the tag, which no holder of
/// another key can make.
pub const TAG: usize = 16;

/// A key to seal cookies with, of 32 bytes. Its `Debug` doesn't show them.
#[derive(Clone)]
pub struct SealKey([u8; 32]);
// ANCHOR_END: types

impl Debug for SealKey {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("SealKey(…)")
    }
}

impl SealKey {
    /// The key with this text: base64url of 32 bytes, as chapter 10's command `key` prints it.
    ///
    /// # Errors
    ///
    /// Those of [`Key::parse`], and [`KeyError::Text`] where it has more than 32 bytes.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        Key::parse(text)?;
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        bytes.try_into().map(Self).map_err(|_| KeyError::Text)
    }

    /// A key that no person has seen.
    ///
    /// # Errors
    ///
    /// The operating system has no random bytes to give.
    pub fn generate() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    // ANCHOR: cipher
    /// The nonce, and behind it the value encrypted with this nonce, and the tag. The tag covers `beside`,
    /// too, which isn't in it.
    pub(crate) fn encrypt(&self, nonce: &[u8; NONCE], value: &[u8], beside: &[u8]) -> Vec<u8> {
        let payload = Payload {
            msg: value,
            aad: beside,
        };
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let encrypted = cipher.encrypt(&XNonce::from(*nonce), payload);
        let encrypted = encrypted.expect("a value that fits into memory can be encrypted");
        [&nonce[..], &encrypted].concat()
    }

    /// The value in what [`encrypt`](Self::encrypt) made with this key and the same `beside`; nothing where
    /// a bit of it is another.
    pub(crate) fn decrypt(&self, sealed: &[u8], beside: &[u8]) -> Option<Vec<u8>> {
        let (nonce, encrypted) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: encrypted,
            aad: beside,
        };
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        cipher.decrypt(&XNonce::from(*nonce), payload).ok()
    }
    // ANCHOR_END: cipher
}

// ANCHOR: seal
/// What stands beside the value, and isn't hidden: bytes that no other name and time have.
pub fn associated(name: &str, time: &str) -> Vec<u8> {
    // step 6: write where the name ends
    let length = (name.len() as u64).to_be_bytes();
    [&length, name.as_bytes(), time.as_bytes()].concat()
}

impl SealKey {
    /// Any bytes as the value of the cookie with this name, sealed now: `time.sealed`, `now` in seconds
    /// since 1970, and the nonce, the encrypted value and the tag in base64url.
    ///
    /// # Errors
    ///
    /// [`SealError::NoRandomness`], where the operating system has no random bytes for a nonce.
    pub fn seal(&self, name: &str, value: &[u8], now: u64) -> Result<String, SealError> {
        // step 6: seal with a fresh nonce
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| SealError::NoRandomness)?;
        let time = now.to_string();
        let sealed = self.encrypt(&nonce, value, &associated(name, &time));
        Ok(format!("{time}.{}", encode(&sealed)))
    }

    /// The value of a text that [`seal`](Self::seal) made with this key for this name, at most `max_age`
    /// seconds before `now`.
    ///
    /// # Errors
    ///
    /// [`SealError::Parts`], [`SealError::NotBase64`], [`SealError::NotCanonical`] or
    /// [`SealError::Short`] where there is nothing to open; then [`SealError::Unopened`]; and after it
    /// [`SealError::Time`], [`SealError::Future`] or [`SealError::Expired`].
    pub fn open(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
    ) -> Result<Vec<u8>, SealError> {
        // step 6: open, then ask for the age
        let (time, sealed) = text.split_once('.').ok_or(SealError::Parts)?;
        let sealed = decode(sealed).map_err(|error| match error {
            Error::NotCanonical => SealError::NotCanonical,
            _ => SealError::NotBase64,
        })?;
        if sealed.len() < NONCE + TAG {
            return Err(SealError::Short);
        }
        let value = self.decrypt(&sealed, &associated(name, time));
        let value = value.ok_or(SealError::Unopened)?;
        let sealed_at: u64 = time.parse().map_err(|_| SealError::Time)?;
        match now.checked_sub(sealed_at) {
            None => Err(SealError::Future),
            Some(age) if age > max_age => Err(SealError::Expired),
            Some(_) => Ok(value),
        }
    }
}
// ANCHOR_END: seal
