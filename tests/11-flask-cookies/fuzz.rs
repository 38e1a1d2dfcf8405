// Cookies that no program would write, most of them under a signature that fits, so that they get as far
// as the parsers. The same seed gives the same cookies.

use fastrand::Rng;
use hmac::{Hmac, KeyInit, Mac};
use miniz_oxide::deflate::compress_to_vec_zlib;
use sha1::Sha1;
use signed_cookies::encode;

use crate::cases::{self, Verdict, Written};
use crate::recorded::{self, NOW};

/// Makes cookies.
pub struct Fuzz {
    random: Rng,
    sessions: Vec<Written>,
    odd: Vec<Verdict>,
    key: [u8; 20],
}

/// HMAC-SHA-1.
pub fn mac(key: &[u8], text: &[u8]) -> [u8; 20] {
    let mac = Hmac::<Sha1>::new_from_slice(key).expect("any length");
    mac.chain_update(text).finalize().into_bytes().into()
}

/// A cookie with this payload and time, under a signature that fits.
pub fn signed(payload: &str, time: &str) -> String {
    let key = mac(recorded::secret().as_bytes(), b"cookie-session");
    signed_with(&key, payload, time)
}

fn signed_with(key: &[u8; 20], payload: &str, time: &str) -> String {
    let text = format!("{payload}.{time}");
    let signature = encode(&mac(key, text.as_bytes()));
    format!("{text}.{signature}")
}

/// The time of the recording, as a cookie has it.
pub fn time() -> String {
    encode(&(NOW as u32).to_be_bytes())
}

/// A compressed payload.
pub fn squeezed(json: &[u8]) -> String {
    format!(".{}", encode(&compress_to_vec_zlib(json, 6)))
}

impl Fuzz {
    pub fn new(seed: u64) -> Self {
        Self {
            random: Rng::with_seed(seed),
            sessions: cases::sessions(),
            odd: cases::verdicts("odd"),
            key: mac(recorded::secret().as_bytes(), b"cookie-session"),
        }
    }

    /// The next cookie.
    pub fn cookie(&mut self) -> String {
        match self.random.u8(0..8) {
            0 => self.noise(),
            1 => {
                let cookie = self.recorded();
                self.mutated_text(&cookie)
            }
            2 => {
                let cookie = self.recorded();
                let signed = cookie.rsplit_once('.').unwrap_or_default().0;
                let signed = self.mutated_text(signed);
                let (payload, time) = signed.rsplit_once('.').unwrap_or_default();
                signed_with(&self.key, payload, time)
            }
            3 => {
                let json = self.json_of_a_session();
                let mut zlib = compress_to_vec_zlib(json.as_bytes(), 6);
                self.mutate(&mut zlib);
                self.sign(&format!(".{}", encode(&zlib)))
            }
            4 | 5 => {
                let mut json = self.json_of_a_session().into_bytes();
                self.mutate(&mut json);
                self.packed(&json)
            }
            _ => {
                let json = self.grown();
                self.packed(json.as_bytes())
            }
        }
    }

    fn packed(&mut self, json: &[u8]) -> String {
        let payload = if self.random.bool() {
            encode(json)
        } else {
            squeezed(json)
        };
        self.sign(&payload)
    }

    fn sign(&self, payload: &str) -> String {
        signed_with(&self.key, payload, &time())
    }

    fn recorded(&mut self) -> String {
        match self.random.u8(0..4) {
            0 => self.odd[self.random.usize(..self.odd.len())].cookie.clone(),
            _ => self.sessions[self.random.usize(..self.sessions.len())]
                .cookie
                .clone(),
        }
    }

    fn json_of_a_session(&mut self) -> String {
        let place = self.random.usize(..self.sessions.len());
        self.sessions[place].json.clone()
    }

    fn noise(&mut self) -> String {
        let letters = [
            '.',
            '.',
            'A',
            'z',
            '_',
            '-',
            '=',
            '+',
            '\u{e9}',
            '\u{1f36a}',
            '\0',
            ' ',
        ];
        let length = self.random.usize(..80);
        (0..length)
            .map(|_| letters[self.random.usize(..letters.len())])
            .collect()
    }

    fn mutated_text(&mut self, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        self.mutate(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Changes, adds, removes or repeats a few bytes.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..self.random.usize(1..4) {
            let place = self.random.usize(..=bytes.len());
            match self.random.u8(0..5) {
                0 if place < bytes.len() => bytes[place] ^= 1 << self.random.u8(..8),
                1 if place < bytes.len() => drop(bytes.remove(place)),
                2 => bytes.insert(place, self.random.u8(..)),
                3 => bytes.truncate(place),
                _ => {
                    let end = self.random.usize(place..=bytes.len());
                    let piece = bytes[place..end].to_vec();
                    bytes.splice(place..place, piece);
                }
            }
        }
    }

    /// JSON with tags in places where they belong, and where they don't.
    fn grown(&mut self) -> String {
        let depth = match self.random.u8(..20) {
            0 => self.random.usize(100..200),
            _ => self.random.usize(1..6),
        };
        let inside = self.value(depth);
        format!("{{\"x\":{inside}}}")
    }

    fn value(&mut self, depth: usize) -> String {
        const LEAVES: [&str; 14] = [
            "null",
            "true",
            "-0",
            "0.1",
            "1e400",
            "-9223372036854775808",
            "9223372036854775808",
            "\"\"",
            "\"AP8=\"",
            "\"\\ud83c\\udf6a\"",
            "\"0f1e2d3c4b5a69788796a5b4c3d2e1f0\"",
            "\"Thu, 09 Oct 2025 08:53:20 GMT\"",
            "[]",
            "{}",
        ];
        const KEYS: [&str; 9] = [" t", " b", " m", " u", " d", " di", " t__", " di__", "user"];
        if depth == 0 {
            return LEAVES[self.random.usize(..LEAVES.len())].to_owned();
        }
        // Deep ones stay narrow, or they would be as large as a forest.
        let width = if depth > 8 { 1 } else { self.random.usize(..4) };
        let inside: Vec<_> = (0..width).map(|_| self.value(depth - 1)).collect();
        if self.random.bool() {
            format!("[{}]", inside.join(","))
        } else {
            let pair = |value| format!("\"{}\":{value}", KEYS[self.random.usize(..KEYS.len())]);
            let pairs: Vec<_> = inside.into_iter().map(pair).collect();
            format!("{{{}}}", pairs.join(","))
        }
    }
}
