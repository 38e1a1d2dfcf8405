//! RS256: whether an RSA signature fits (RFC 8017, section 8.2.2). Given. Nothing here is secret, so nothing has
//! to take the same time whatever it is.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use num_bigint::BigUint;
use sha2::{Digest, Sha256};

/// What stands before a SHA-256 hash in a signature: its name, in DER (RFC 8017, section 9.2).
const SHA_256: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

/// What an RSA key is called in DER (RFC 8017, appendix A.1).
const RSA: [u8; 13] = [
    0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

/// The fewest bytes of a modulus: 2048 bits (RFC 7518, section 3.3).
const SHORTEST: usize = 256;

/// An RSA key's public half, which anyone may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    modulus: BigUint,
    exponent: BigUint,
    bytes: usize,
}

impl PublicKey {
    /// The key with this modulus and exponent, big-endian; nothing for fewer than 2048 bits.
    pub fn new(modulus: &[u8], exponent: &[u8]) -> Option<Self> {
        let (modulus, exponent) = (
            BigUint::from_bytes_be(modulus),
            BigUint::from_bytes_be(exponent),
        );
        let bytes = modulus.bits().div_ceil(8) as usize;
        let is_sound =
            bytes >= SHORTEST && modulus.bit(0) && exponent.bit(0) && exponent.bits() > 1;
        is_sound.then_some(Self {
            modulus,
            exponent,
            bytes,
        })
    }

    /// The key in a PEM text that begins with `-----BEGIN PUBLIC KEY-----`.
    pub fn from_pem(pem: &str) -> Option<Self> {
        let body = pem.trim().strip_prefix("-----BEGIN PUBLIC KEY-----")?;
        let body = body.strip_suffix("-----END PUBLIC KEY-----")?;
        let der = STANDARD
            .decode(body.split_whitespace().collect::<String>())
            .ok()?;
        // A sequence of the algorithm's name and a bit string, in which stands a sequence of two numbers.
        let (name, bits) = element(0x30, only(0x30, &der)?)?;
        if name != RSA {
            return None;
        }
        let numbers = only(0x03, bits)?.strip_prefix(&[0])?;
        let (modulus, rest) = element(0x02, only(0x30, numbers)?)?;
        let exponent = only(0x02, rest)?;
        Self::new(modulus, exponent)
    }

    /// Whether this is the signature of `message` by the private half.
    pub fn fits(&self, message: &[u8], signature: &[u8]) -> bool {
        let number = BigUint::from_bytes_be(signature);
        if signature.len() != self.bytes || number >= self.modulus {
            return false;
        }
        let opened = number.modpow(&self.exponent, &self.modulus).to_bytes_be();
        // 00 01 FF … FF 00, and the hash; the number has lost its first zero.
        let tail = [&[0][..], &SHA_256, &Sha256::digest(message)].concat();
        let filled = vec![0xff; self.bytes - 2 - tail.len()];
        opened == [&[1][..], &filled, &tail].concat()
    }
}

/// The content of a DER element with this tag, if nothing follows it.
fn only(tag: u8, bytes: &[u8]) -> Option<&[u8]> {
    let (content, rest) = element(tag, bytes)?;
    rest.is_empty().then_some(content)
}

/// The content of a DER element with this tag, and what follows it.
fn element(tag: u8, bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (&[found, short], rest) = bytes.split_first_chunk::<2>()?;
    if found != tag {
        return None;
    }
    let (length, rest) = match short {
        0x81 => rest
            .split_first()
            .map(|(&length, rest)| (length.into(), rest))?,
        0x82 => rest
            .split_first_chunk()
            .map(|(length, rest)| (u16::from_be_bytes(*length).into(), rest))?,
        0x80.. => return None,
        _ => (usize::from(short), rest),
    };
    rest.split_at_checked(length)
}
