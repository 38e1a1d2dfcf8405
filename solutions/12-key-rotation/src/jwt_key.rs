//! The keys that tokens are checked with: each is for one algorithm. Given.

use std::collections::HashMap;
use std::fmt::{self, Debug, Display, Formatter};

use signed_cookies::{equal, hmac_sha256};

use crate::rsa::PublicKey;

/// The fewest bytes of an HMAC key (RFC 7518, section 3.2).
pub const SHORTEST_SECRET: usize = 32;

// ANCHOR: types
/// A key, its ID, and the one algorithm that it is for. Its `Debug` shows the ID and the algorithm.
#[derive(Clone)]
pub struct JwtKey {
    id: String,
    material: Material,
}

#[derive(Clone)]
enum Material {
    Hs256(Vec<u8>),
    Rs256(PublicKey),
}

/// The keys of a server that takes tokens, by their IDs.
#[derive(Debug, Clone)]
pub struct JwtRing {
    pub(crate) keys: HashMap<String, JwtKey>,
}

/// Why there is no such key, or no such ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JwtKeyError {
    /// A secret has fewer than [`SHORTEST_SECRET`] bytes.
    TooShort {
        /// How many bytes there are.
        bytes: usize,
    },
    /// The text isn't an RSA public key in PEM, of 2048 bits or more.
    NotAPublicKey,
    /// There is no key.
    Empty,
    /// Two keys have one ID.
    SameId {
        /// The ID.
        id: String,
    },
}
// ANCHOR_END: types

impl Debug for JwtKey {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "JwtKey({}, {}, …)", self.id, self.algorithm())
    }
}

impl Display for JwtKeyError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::TooShort { bytes } => {
                write!(
                    f,
                    "the secret has {bytes} bytes, and {SHORTEST_SECRET} is the least"
                )
            }
            Self::NotAPublicKey => f.write_str("that is no RSA public key of 2048 bits in PEM"),
            Self::Empty => f.write_str("a ring needs a key"),
            Self::SameId { id } => write!(f, "two keys are called {id}"),
        }
    }
}

impl std::error::Error for JwtKeyError {}

// ANCHOR: keys
impl JwtKey {
    /// A secret for HS256, HMAC-SHA-256: what checks a token can make one.
    ///
    /// # Errors
    ///
    /// [`JwtKeyError::TooShort`].
    pub fn hs256(id: &str, secret: &[u8]) -> Result<Self, JwtKeyError> {
        let bytes = secret.len();
        if bytes < SHORTEST_SECRET {
            return Err(JwtKeyError::TooShort { bytes });
        }
        let (id, material) = (id.to_owned(), Material::Hs256(secret.to_vec()));
        Ok(Self { id, material })
    }

    /// A public key for RS256, in PEM: it checks a token, and can't make one.
    ///
    /// # Errors
    ///
    /// [`JwtKeyError::NotAPublicKey`].
    pub fn rs256(id: &str, pem: &str) -> Result<Self, JwtKeyError> {
        let key = PublicKey::from_pem(pem).ok_or(JwtKeyError::NotAPublicKey)?;
        let (id, material) = (id.to_owned(), Material::Rs256(key));
        Ok(Self { id, material })
    }

    /// The algorithm that the key is for, as a token's header spells it: `HS256` or `RS256`.
    pub fn algorithm(&self) -> &'static str {
        match self.material {
            Material::Hs256(_) => "HS256",
            Material::Rs256(_) => "RS256",
        }
    }

    /// Whether this is the signature of `signed` by this key, and by the algorithm that the key is for.
    pub fn fits(&self, signed: &str, signature: &[u8]) -> bool {
        match &self.material {
            Material::Hs256(secret) => equal(signature, &hmac_sha256(secret, signed.as_bytes())),
            Material::Rs256(key) => key.fits(signed.as_bytes(), signature),
        }
    }
}

impl JwtRing {
    /// A ring of these keys.
    ///
    /// # Errors
    ///
    /// [`JwtKeyError::Empty`], or [`JwtKeyError::SameId`].
    pub fn new(all: Vec<JwtKey>) -> Result<Self, JwtKeyError> {
        let mut keys = HashMap::new();
        for key in all {
            if let Some(JwtKey { id, .. }) = keys.insert(key.id.clone(), key) {
                return Err(JwtKeyError::SameId { id });
            }
        }
        if keys.is_empty() {
            return Err(JwtKeyError::Empty);
        }
        Ok(Self { keys })
    }
}
// ANCHOR_END: keys
