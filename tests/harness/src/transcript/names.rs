//! Values that change from run to run become numbered names.

use super::{Came, Exchange, Sent};
use crate::SetCookie;

/// A value shorter than this could stand in a page by chance, so it is renamed in cookies only.
const TELLING: usize = 8;

/// The values of one cookie, and what to call them.
#[derive(Debug, Clone)]
pub struct CookieName {
    /// The cookie's name: `__Host-session`.
    pub cookie: String,
    /// What its values are called: `session`.
    pub label: String,
    /// How much of the value changes.
    pub part: Part,
}

/// The part of a cookie's value that gets a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// What stands behind its last dot: the signature of a signed cookie.
    AfterLastDot,
}

impl Part {
    /// This part of a value; nothing where the value has no dot.
    fn of(self, value: &[u8]) -> &[u8] {
        match self {
            Self::Whole => value,
            Self::AfterLastDot => match value.iter().rposition(|&b| b == b'.') {
                Some(dot) => &value[dot + 1..],
                None => b"",
            },
        }
    }
}

/// Every value that was seen, with its name: the same value, the same name.
#[derive(Debug)]
pub struct Names<'a> {
    rules: &'a [CookieName],
    seen: Vec<(Vec<u8>, String)>,
}

impl<'a> Names<'a> {
    /// Numbers the values in the order in which they travelled, besides those that have a name.
    pub fn collect(
        rules: &'a [CookieName],
        given: &[(Vec<u8>, String)],
        exchanges: &[Exchange],
    ) -> Self {
        let mut names = Self {
            rules,
            seen: given.to_vec(),
        };
        for exchange in exchanges {
            if let Sent::Request { headers, .. } = &exchange.sent {
                let cookies = headers.iter().filter(|(name, _)| name == "cookie");
                for pair in cookies.flat_map(|(_, value)| value.split(|&b| b == b';')) {
                    names.see(&SetCookie::parse(pair));
                }
            }
            if let Came::Reply(reply) = &exchange.came {
                reply.set_cookies().iter().for_each(|set| names.see(set));
            }
        }
        names
    }

    fn see(&mut self, cookie: &SetCookie) {
        let Some(rule) = self.rule(cookie.name()) else {
            return;
        };
        let value = rule.part.of(cookie.value());
        let known = self.seen.iter().any(|(other, _)| other == value);
        if known || value.is_empty() {
            return;
        }
        let start = format!("<{} ", rule.label);
        let before = self
            .seen
            .iter()
            .filter(|(_, name)| name.starts_with(&start));
        let name = format!("{start}{}>", before.count() + 1);
        self.seen.push((value.to_vec(), name));
    }

    /// A `name=value` pair of a cookie, its value replaced by its name.
    pub fn in_pair(&self, pair: &[u8]) -> Vec<u8> {
        let cookie = SetCookie::parse(pair);
        let seen = self.seen.iter().find(|(value, _)| value == cookie.value());
        match (self.rule(cookie.name()), seen) {
            (Some(_), Some((value, name))) => {
                let start = pair.iter().position(|&b| b == b'=').map_or(0, |i| i + 1);
                let spaces = pair[start..].iter().take_while(|b| b.is_ascii_whitespace());
                let (before, rest) = pair.split_at(start + spaces.count());
                [before, name.as_bytes(), &rest[value.len()..]].concat()
            }
            _ => self.in_text(pair),
        }
    }

    /// Any other text, in which the values may turn up. Where one value begins with another, the
    /// longer one is meant.
    pub fn in_text(&self, text: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(text.len());
        let mut rest = text;
        while let Some((&first, tail)) = rest.split_first() {
            let here =
                |(value, _): &&(Vec<u8>, _)| value.len() >= TELLING && rest.starts_with(value);
            let longest = self
                .seen
                .iter()
                .filter(here)
                .max_by_key(|(value, _)| value.len());
            rest = match longest {
                Some((value, name)) => {
                    out.extend_from_slice(name.as_bytes());
                    &rest[value.len()..]
                }
                None => {
                    out.push(first);
                    tail
                }
            };
        }
        out
    }

    fn rule(&self, cookie: &[u8]) -> Option<&'a CookieName> {
        self.rules
            .iter()
            .find(|rule| rule.cookie.as_bytes() == cookie)
    }
}
