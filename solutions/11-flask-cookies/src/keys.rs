//! Several keys for one cookie: which of them fits?

use std::fmt::{self, Display, Formatter};

use crate::inspect::{Report, answer, pasted};
use crate::key::SecretKey;
use crate::secret::NO_SECRET;

/// A report, and which of several keys it is by.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What the cookie says. Where no key fits, what the first one says of it.
    pub report: Report,
    /// The number of the key that fits, from 1.
    pub which: Option<usize>,
    /// How many keys were tried.
    pub of: usize,
}

impl Display for Answer {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        Display::fmt(&self.report, f)?;
        match (self.which, self.of) {
            (_, 0 | 1) => Ok(()),
            (Some(which), of) => write!(f, "\nwhich: key {which} of {of}"),
            (None, of) => write!(f, "\nwhich: none of {of}"),
        }
    }
}

/// As [`answer`], with any number of keys, which are bytes.
///
/// # Errors
///
/// Those of [`answer`].
pub fn answer_with(words: &[String], secrets: &[Vec<u8>], now: u64) -> Result<Answer, String> {
    if secrets.iter().any(Vec::is_empty) {
        return Err(NO_SECRET.to_owned());
    }
    let mut report = answer(words, None, now)?;
    let cookie = words.iter().find_map(|text| pasted(text).ok());
    let checked = secrets.iter().map(|secret| {
        let key = SecretKey::from_bytes(secret);
        cookie.map_or(Ok(()), |cookie| key.check(cookie))
    });
    let checked: Vec<_> = checked.collect();
    let fits = checked.iter().position(Result::is_ok);
    report.key = checked.get(fits.unwrap_or(0)).copied();
    Ok(Answer {
        report,
        which: fits.map(|place| place + 1),
        of: secrets.len(),
    })
}

/// The bytes that these hexadecimal digits stand for, two for each.
///
/// # Errors
///
/// What to say to the person, where they aren't such digits.
pub fn from_hex(text: &str) -> Result<Vec<u8>, String> {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    match digits {
        Some(digits) if digits.len() % 2 == 0 => {
            let pairs = digits.chunks(2);
            Ok(pairs.map(|pair| (pair[0] * 16 + pair[1]) as u8).collect())
        }
        _ => Err("--secret-hex wants two hexadecimal digits for each byte: \
                  python -c \"print(app.secret_key.hex())\""
            .to_owned()),
    }
}
