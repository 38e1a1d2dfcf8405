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
}

/// Every value that was seen, with its name: the same value, the same name.
#[derive(Debug)]
pub struct Names<'a> {
    rules: &'a [CookieName],
    seen: Vec<(Vec<u8>, String)>,
}

impl<'a> Names<'a> {
    /// Numbers the values in the order in which they travelled.
    pub fn collect(rules: &'a [CookieName], exchanges: &[Exchange]) -> Self {
        let mut names = Self {
            rules,
            seen: Vec::new(),
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
        let value = cookie.value();
        let known = self.seen.iter().any(|(other, _)| other == value);
        let Some(rule) = self.rule(cookie.name()) else {
            return;
        };
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
            (Some(_), Some((value, name))) => replace(pair, value, name.as_bytes()),
            _ => self.in_text(pair),
        }
    }

    /// Any other text, in which the values may turn up.
    pub fn in_text(&self, text: &[u8]) -> Vec<u8> {
        let telling = self.seen.iter().filter(|(value, _)| value.len() >= TELLING);
        telling.fold(text.to_vec(), |text, (value, name)| {
            replace(&text, value, name.as_bytes())
        })
    }

    fn rule(&self, cookie: &[u8]) -> Option<&'a CookieName> {
        self.rules
            .iter()
            .find(|rule| rule.cookie.as_bytes() == cookie)
    }
}

fn replace(text: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, tail)) = rest.split_first() {
        match rest.strip_prefix(from) {
            Some(after) => {
                out.extend_from_slice(to);
                rest = after;
            }
            None => {
                out.push(first);
                rest = tail;
            }
        }
    }
    out
}
