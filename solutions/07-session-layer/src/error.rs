//! What the server's operator is told.

use std::fmt::{self, Display, Formatter};

use memory_store::StoreError;

// ANCHOR: session_error
/// Why a visitor has no session, or why it wasn't saved: for the server's operator. It repeats no ID, and
/// nothing else from a cookie.
#[derive(Debug)]
pub enum SessionError {
    /// The store gave an error.
    Store(StoreError),
    /// The request had several cookies with the session's name. Each of its logins will succeed, and the
    /// next request won't know of it.
    SeveralCookies {
        /// The name.
        name: &'static str,
    },
}
// ANCHOR_END: session_error

impl Display for SessionError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::SeveralCookies { name } => write!(
                f,
                "a browser sent several cookies called {name}, so that its visitor stays a stranger, also \
                 after a login. Something else sets this name, with another Path or Domain, or Partitioned. \
                 Rename one of the two, and have the visitor delete this site's cookies"
            ),
        }
    }
}

impl std::error::Error for SessionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => error.source(),
            Self::SeveralCookies { .. } => None,
        }
    }
}

impl From<StoreError> for SessionError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
