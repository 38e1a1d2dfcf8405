//! What a cookie says, for a person with a question: each part, or why it can't be read.

use std::fmt::{self, Display, Formatter};

use crate::date::Date;
use crate::error::{Error, Part, decode_part};
use crate::foreign::foreign;
use crate::json::read_json;
use crate::key::{MAX_AGE, SecretKey};
use crate::parts::{Parts, split};
use crate::payload::unpack;
use crate::secret::NO_SECRET;
use crate::time::{check_age, read_time};
use crate::value::Dict;

/// What [`inspect`] found. Its `Display` is the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The session.
    pub session: Result<Dict, Error>,
    /// Whether it came compressed.
    pub is_compressed: bool,
    /// When it was signed, in seconds since 1970.
    pub signed_at: Result<u64, Error>,
    /// Whether the signature could be one of Flask's, which can be seen without the key.
    pub signature: Result<(), Error>,
    /// Whether the key fits; nothing without one.
    pub key: Option<Result<(), Error>>,
    /// When it was asked, in seconds since 1970.
    pub now: u64,
}

impl Report {
    /// Whether all of it can be read, and the key fits if one was given.
    pub fn is_fine(&self) -> bool {
        let key_fits = self.key.is_none_or(|key| key.is_ok());
        self.session.is_ok() && self.signed_at.is_ok() && self.signature.is_ok() && key_fits
    }
}

/// Answers the command `inspect` with these words behind it: one cookie, in whatever line it was
/// copied.
///
/// # Errors
///
/// What to say to the person, where there is nothing to take apart.
pub fn answer(words: &[String], secret: Option<&str>, now: u64) -> Result<Report, String> {
    if let Some(flag) = words.iter().find(|word| word.starts_with("--")) {
        return Err(format!("I don't know {flag}. There is --secret KEY."));
    }
    if secret == Some("") {
        return Err(NO_SECRET.to_owned());
    }
    let text = match words {
        [text] => text,
        [] => {
            return Err("Give me a cookie: inspect eyJ1c2VyIjoiYWRhIn0.TIME.SIGNATURE".to_owned());
        }
        [_, word, ..] => return Err(format!("I don't know {word}. Put the cookie in quotes.")),
    };
    if let Some(foreign) = foreign(text) {
        return Err(format!("That is no session of Flask's. It is {foreign}."));
    }
    let key = secret.map(SecretKey::new);
    let report = pasted(text).and_then(|cookie| inspect(cookie, key.as_ref(), now));
    report.map_err(|error| format!("That is no session cookie: {error}."))
}

/// Takes a cookie apart. Whether the signature fits is checked where there is a key; the rest needs
/// none.
///
/// # Errors
///
/// [`Error::Parts`] where there is nothing to take apart.
pub fn inspect(cookie: &str, key: Option<&SecretKey>, now: u64) -> Result<Report, Error> {
    let parts = split(cookie)?;
    Ok(Report {
        session: unpack(parts.payload).and_then(|json| read_json(&json)),
        is_compressed: parts.payload.starts_with('.'),
        signed_at: read_time(parts.time),
        signature: looks_signed(&parts),
        key: key.map(|key| key.check(cookie)),
        now,
    })
}

/// Whether a signature is base64url, and as long as Flask's.
fn looks_signed(parts: &Parts) -> Result<(), Error> {
    match decode_part(Part::Signature, parts.signature)?.len() {
        20 => Ok(()),
        bytes => Err(Error::Signature { bytes }),
    }
}

/// The cookie's value in what was copied: the value, `session=VALUE`, or a whole `Cookie` or
/// `Set-Cookie` line, in quotes or not. Where no cookie is called `session`, it is the first that
/// looks like one.
///
/// # Errors
///
/// [`Error::NoSession`] where there are other cookies only.
pub fn pasted(text: &str) -> Result<&str, Error> {
    let text = bare(text);
    let line = ["set-cookie:", "cookie:"].iter().find_map(|name| {
        let start = text.get(..name.len())?;
        start
            .eq_ignore_ascii_case(name)
            .then(|| &text[name.len()..])
    });
    let mut pairs = line.unwrap_or(text).split(';').map(bare);
    let session = pairs.clone().find_map(|pair| {
        let rest = pair.strip_prefix("session")?;
        rest.trim_start_matches(['"', '\''])
            .strip_prefix(['=', ':'])
    });
    if let Some(value) = session {
        return Ok(bare(value));
    }
    // An = may be padding, too: what stands before it is a name only where a cookie follows.
    let is_one = |value: &&str| split(value).is_ok_and(|parts| !parts.payload.is_empty());
    let found = pairs.find_map(|pair| {
        let value = pair.split_once('=').map(|(_, value)| bare(value));
        value.filter(is_one).or(Some(pair).filter(is_one))
    });
    match found {
        Some(value) => Ok(value),
        None if text.contains('=') => Err(Error::NoSession),
        None => Ok(line.map_or(text, bare)),
    }
}

/// Text without the spaces and quotes around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '\''))
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let packed = if self.is_compressed {
            " (compressed)"
        } else {
            ""
        };
        match &self.session {
            Ok(session) if session.is_empty() => writeln!(f, "session{packed}: empty")?,
            Ok(session) => {
                writeln!(f, "session{packed}:")?;
                let mut pairs: Vec<_> = session.iter().collect();
                pairs.sort_by_key(|(key, _)| *key);
                for (key, value) in pairs {
                    writeln!(f, "  {} = {value}", key.escape_debug())?;
                }
            }
            Err(error) => writeln!(f, "session: {error}.")?,
        }
        match self.signed_at {
            Ok(signed_at) => writeln!(f, "signed: {}", signed(signed_at, self.now))?,
            Err(error) => writeln!(f, "signed: {error}.")?,
        }
        if let Err(error) = self.signature {
            return write!(f, "signature: {error}.");
        }
        match self.key {
            None => write!(f, "key: not checked. Give it with --secret"),
            Some(Ok(())) => write!(f, "key: fits"),
            Some(Err(error)) => write!(f, "key: {error}."),
        }
    }
}

/// When, how long ago, and what Flask makes of that.
fn signed(signed_at: u64, now: u64) -> String {
    let date = Date::from_seconds(i64::try_from(signed_at).unwrap_or(i64::MAX));
    match check_age(signed_at, now, MAX_AGE) {
        Ok(()) => format!("{date}, {} ago", duration(now - signed_at)),
        Err(Error::Future { ahead }) => {
            let ahead = duration(ahead);
            format!("{date}, {ahead} in the future. Flask refuses it until then")
        }
        Err(_) => {
            let ago = duration(now - signed_at);
            format!(
                "{date}, {ago} ago. Flask refuses it after 31 days, unless it is set up otherwise"
            )
        }
    }
}

fn duration(seconds: u64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds} s"),
        (0, 0, _) => format!("{minutes} min {} s", seconds % 60),
        (0, ..) => format!("{hours} h {minutes} min"),
        _ => format!("{days} d {hours} h"),
    }
}
