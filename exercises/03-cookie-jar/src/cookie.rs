//! A cookie, as a browser keeps it.

use std::time::SystemTime;

/// A cookie in the jar (section 5.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cookie {
    /// The name; empty where there is none.
    pub name: Vec<u8>,
    /// The value.
    pub value: Vec<u8>,
    /// The host that it belongs to, in small letters.
    pub domain: String,
    /// Whether it belongs to that host alone, and not to those below it.
    pub host_only: bool,
    /// The path that it belongs to.
    pub path: Vec<u8>,
    /// When it ends. Without a time, it ends when the browser is closed.
    pub expires: Option<SystemTime>,
    /// When it was first set.
    pub created: SystemTime,
    /// When it was last set or sent.
    pub last_access: SystemTime,
    /// Whether it goes over secure connections only.
    pub secure: bool,
    /// Whether scripts can't see it.
    pub http_only: bool,
    /// Which requests of other sites it goes with.
    pub same_site: SameSite,
}

/// Which requests of other sites a cookie goes with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SameSite {
    /// The server didn't say, or said something unknown.
    #[default]
    Default,
    /// All of them.
    None,
    /// Those that bring the visitor here by a safe method.
    Lax,
    /// None of them.
    Strict,
}

impl Cookie {
    /// Whether a jar keeps only one of the two (section 5.7, step 23).
    pub fn is_same_as(&self, other: &Self) -> bool {
        (&self.name, &self.domain, self.host_only, &self.path)
            == (&other.name, &other.domain, other.host_only, &other.path)
    }

    /// Whether its time is over.
    pub fn has_expired(&self, now: SystemTime) -> bool {
        self.expires.is_some_and(|end| end < now)
    }

    /// Whether its name, or the value of one without a name, begins as names with a prefix do.
    pub(crate) fn may_have_a_prefix(&self) -> bool {
        self.name.starts_with(b"__") || self.name.is_empty() && self.value.starts_with(b"__")
    }
}
