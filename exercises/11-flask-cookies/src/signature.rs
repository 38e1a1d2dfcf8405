//! The key that Flask signs with, and the signature.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// What Flask mixes into the key of its session cookies, so that no other signature by the same
/// `secret_key` fits them.
pub const SALT: &str = "cookie-session";

/// The key for one purpose, made of an app's `secret_key`: the HMAC-SHA-1 of the salt under it.
pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    todo!("step 1: make the key of the secret and the salt")
}

/// The signature of what stands before the last dot of a cookie: its HMAC-SHA-1.
pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    todo!("step 1: sign a text")
}
