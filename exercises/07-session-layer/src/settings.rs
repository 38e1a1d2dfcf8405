//! How sessions are kept, and how their cookie looks.

use std::time::Duration;

/// How sessions are kept, and how their cookie looks. The default is right for a site that is served
/// over TLS.
#[derive(Debug, Clone)]
pub struct Settings {
    pub(crate) cookie_name: &'static str,
    pub(crate) secure: bool,
    pub(crate) lifetime: Duration,
    pub(crate) timeout: Duration,
}

impl Default for Settings {
    /// The cookie is called `__Host-session`, which browsers take only with `Secure`, with `Path=/` and
    /// for one host (RFC 6265bis, section 4.1.3.2). A session ends after a day. The store has two
    /// seconds.
    fn default() -> Self {
        Self {
            cookie_name: "__Host-session",
            secure: true,
            lifetime: Duration::from_secs(86_400),
            timeout: Duration::from_secs(2),
        }
    }
}

impl Settings {
    /// For a server on your own machine that has no TLS, and a browser that insists on it: the cookie is
    /// called `session`, and isn't `Secure`. An attacker on the network path can read and replace it.
    pub fn for_development() -> Self {
        Self {
            cookie_name: "session",
            secure: false,
            ..Self::default()
        }
    }

    /// A session ends so long after it began, in the store and in the browser: a whole number of seconds,
    /// and at least one.
    pub fn lifetime(self, lifetime: Duration) -> Self {
        Self {
            lifetime: lifetime.max(Duration::from_secs(1)),
            ..self
        }
    }

    /// The store has so much time for a load, and again for all that saving takes. Then the visitor is
    /// told to come back.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// What the cookie is called.
    pub fn cookie_name(&self) -> &'static str {
        self.cookie_name
    }
}
