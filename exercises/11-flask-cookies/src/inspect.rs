//! What a cookie says, for a person with a question: each part, or why it can't be read.

use std::fmt::{self, Display, Formatter};

use crate::date::Date;
use crate::error::Error;
use crate::json::read_json;
use crate::key::{MAX_AGE, SecretKey};
use crate::parts::split;
use crate::payload::unpack;
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
    /// Whether the key fits; nothing without one.
    pub key: Option<Result<(), Error>>,
    /// When somebody asked, in seconds since 1970.
    pub now: u64,
}

impl Report {
    /// Whether all of it can be read, and the key fits if one was given.
    pub fn is_fine(&self) -> bool {
        let key_fits = self.key.is_none_or(|key| key.is_ok());
        self.session.is_ok() && self.signed_at.is_ok() && key_fits
    }
}

/// Takes a cookie apart. The signature is checked where there is a key; the rest needs none.
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
        key: key.map(|key| key.check(cookie)),
        now,
    })
}

/// The cookie's value in what somebody copied: the value, `session=VALUE`, or a whole `Cookie` or
/// `Set-Cookie` line.
pub fn pasted(text: &str) -> &str {
    let text = text.trim();
    let line = ["set-cookie:", "cookie:"].iter().find_map(|name| {
        let start = text.get(..name.len())?;
        start
            .eq_ignore_ascii_case(name)
            .then(|| &text[name.len()..])
    });
    let mut pairs = line.unwrap_or(text).split(';').map(str::trim);
    let session = pairs.clone().find_map(|pair| pair.strip_prefix("session="));
    let first = pairs.next().unwrap_or_default();
    // A value has no =, so what stands before one is a name.
    session.unwrap_or_else(|| first.split_once('=').map_or(first, |(_, value)| value))
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let packed = match self.is_compressed {
            true => " (compressed)",
            false => "",
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
