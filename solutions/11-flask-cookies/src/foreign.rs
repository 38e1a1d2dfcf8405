//! Cookies and tokens that other programs write, known by their form.

use std::fmt::{self, Display, Formatter};

use serde_json::Value;
use signed_cookies::decode;

/// What wrote a cookie that isn't Flask's, as far as its form shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A JSON Web Token: three parts, the first two of them JSON.
    Jwt,
    /// Django's signer: three parts, with colons.
    Django,
    /// cookie-signature, for express-session: an ID behind `s:`.
    Express,
}

impl Display for Foreign {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Jwt => {
                "a JWT: a header, claims and a signature. Anyone can read it: \
                 cargo run -p key-rotation-solution -- jwt TOKEN"
            }
            Self::Django => {
                "what Django signs: a payload, a time and a signature, with colons. \
                 The key is made of SECRET_KEY in another way than Flask's"
            }
            Self::Express => {
                "express-session's: a session ID and its signature behind s:. \
                 The data is on the server"
            }
        })
    }
}

/// What wrote the first cookie of a line that isn't Flask's, if one has such a form.
pub fn foreign(text: &str) -> Option<Foreign> {
    let bare = |text: &'_ str| {
        let is_around = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'');
        text.trim_matches(is_around).to_owned()
    };
    let values = text.split(';').flat_map(|pair| {
        let value = pair.split_once('=').map(|(_, value)| bare(value));
        [Some(bare(pair)), value]
    });
    values.flatten().find_map(|value| kind(&value))
}

fn kind(text: &str) -> Option<Foreign> {
    let is_object = |part: &str| {
        let json = decode(part).ok();
        json.is_some_and(|json| matches!(serde_json::from_slice(&json), Ok(Value::Object(_))))
    };
    let id = ["s:", "s%3A", "s%3a"]
        .iter()
        .find_map(|mark| text.strip_prefix(mark));
    if id.is_some_and(|id| id.contains('.')) {
        return Some(Foreign::Express);
    }
    match text.split('.').collect::<Vec<_>>()[..] {
        [header, claims, _] if is_object(header) && is_object(claims) => return Some(Foreign::Jwt),
        _ => {}
    }
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(is_letter);
    match text.split(':').collect::<Vec<_>>()[..] {
        // A compressed payload begins with a dot, as Flask's. A signature is SHA-256's.
        [payload, time, signature]
            if is_part(payload.trim_start_matches('.'))
                && is_part(time)
                && is_part(signature)
                && signature.len() == 43 =>
        {
            Some(Foreign::Django)
        }
        _ => None,
    }
}
