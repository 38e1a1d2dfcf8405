//! What the steps share.

use std::fmt::{self, Debug, Formatter};

use flask_cookies::{Dict, Error, SecretKey, Value};
use harness::{Chapter, Test};
use peak_alloc::PeakAlloc;

use crate::recorded;

/// Counts what this process has allocated.
#[global_allocator]
pub static MEMORY: PeakAlloc = PeakAlloc;

pub const CHAPTER: Chapter = Chapter::new("11-flask-cookies");

/// The megabytes of memory that a call takes at most. What other tests allocate meanwhile counts, too, so
/// the least of three calls is taken; of the tests that allocate much, one runs at a time.
pub fn megabytes(call: impl Fn()) -> usize {
    let measure = |_| {
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        call();
        MEMORY.peak_usage().saturating_sub(before) >> 20
    };
    (0..3).map(measure).min().unwrap_or_default()
}

pub static LARGE: std::sync::Mutex<()> = std::sync::Mutex::new(());

pub fn one_at_a_time() -> std::sync::MutexGuard<'static, ()> {
    LARGE
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn unhex(text: &str) -> Vec<u8> {
    let byte = |place| u8::from_str_radix(&text[place..place + 2], 16).expect("digits");
    (0..text.len()).step_by(2).map(byte).collect()
}

/// Text that a failure shows as it is: JSON with its quotes escaped once more is hard to read.
#[derive(PartialEq, Eq)]
pub struct Plain(pub String);

impl Debug for Plain {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub fn plain(text: impl Into<String>) -> Plain {
    Plain(text.into())
}

pub fn key() -> SecretKey {
    SecretKey::new(&recorded::secret())
}

pub fn dict<const N: usize>(pairs: [(&str, Value); N]) -> Dict {
    pairs
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

/// Calls a function on each of these texts, all of which must be refused.
pub fn all_refused<T: Debug>(
    t: &Test,
    function: &str,
    texts: impl IntoIterator<Item = String>,
    call: impl Fn(&str) -> Result<T, Error>,
) {
    for text in texts {
        t.call(format!("{function}({text:?})"), || call(&text))
            .must("an error", Result::is_err);
    }
}

/// Every text that differs from `text` in one letter, and every one that lacks a letter.
pub fn changed(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for place in 0..text.len() {
        for letter in ["A", "z", "0", "-", ".", "=", "\u{e9}", ""] {
            let other = [&text[..place], letter, &text[place + 1..]].concat();
            if other != text {
                all.push(other);
            }
        }
    }
    all
}
