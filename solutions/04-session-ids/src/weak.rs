//! Three ways to draw session IDs, each of them in use somewhere, and none of them any good.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

// ANCHOR: base64
/// Text as base64url, without padding.
pub fn encode(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

/// The text that `id` is base64url of, if it is of any. With padding it is of none.
pub fn decode(id: &str) -> Option<String> {
    String::from_utf8(URL_SAFE_NO_PAD.decode(id).ok()?).ok()
}
// ANCHOR_END: base64

// ANCHOR: counter
/// Numbers its visitors. An ID is base64url of the number in decimal digits.
#[derive(Debug)]
pub struct Counter(u64);

impl Counter {
    /// A counter whose first ID is for the number `first`.
    pub fn starting_at(first: u64) -> Self {
        Self(first)
    }

    /// The next ID.
    pub fn draw(&mut self) -> String {
        let id = encode(&self.0.to_string());
        self.0 += 1;
        id
    }
}
// ANCHOR_END: counter

// ANCHOR: clock
/// Writes down the time and who served. An ID is base64url of the milliseconds since 1970, a dot, and
/// the number of the worker process.
#[derive(Debug)]
pub struct Clock {
    worker: u16,
}

impl Clock {
    /// The generator of one worker process.
    pub fn of_worker(worker: u16) -> Self {
        Self { worker }
    }

    /// The ID for a visitor who comes at this time, in milliseconds since 1970.
    pub fn draw(&self, millis: u64) -> String {
        encode(&format!("{millis}.{}", self.worker))
    }
}
// ANCHOR_END: clock

// ANCHOR: lcg
/// A linear congruential generator, with the constants of `java.util.Random`. An ID is two of its
/// outputs, one after the other, in 8 hexadecimal digits each.
#[derive(Debug)]
pub struct Lcg {
    /// 48 bits.
    state: u64,
}

impl Lcg {
    /// What `new Random(seed)` does.
    pub fn seeded(seed: u64) -> Self {
        let state = (seed ^ MULTIPLIER) & MASK;
        Self { state }
    }

    /// The next ID.
    pub fn draw(&mut self) -> String {
        let mut output = || {
            self.state = next_state(self.state);
            output(self.state)
        };
        format!("{:08x}{:08x}", output(), output())
    }
}

const MULTIPLIER: u64 = 0x5_DEEC_E66D;
const INCREMENT: u64 = 0xB;
const MASK: u64 = (1 << 48) - 1;

/// The state after `state`: its low 48 bits. What `wrapping_mul` cuts off lies above them.
pub fn next_state(state: u64) -> u64 {
    state.wrapping_mul(MULTIPLIER).wrapping_add(INCREMENT) & MASK
}

/// What the generator shows of a state: the upper 32 of its 48 bits.
pub fn output(state: u64) -> u32 {
    (state >> 16) as u32
}
// ANCHOR_END: lcg
