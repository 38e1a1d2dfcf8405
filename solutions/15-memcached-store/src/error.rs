//! What goes wrong between a store and its memcached.

use std::error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::time::Duration;

use memory_store::{StoreError, TooDeep};

// ANCHOR: error
/// Why memcached gave no answer that is of any use.
#[derive(Debug)]
pub enum Error {
    /// There was no whole answer in this time. Whether it did what was asked isn't known.
    TimedOut(Duration),
    /// The connection could not be opened, or broke, or was closed before the answer's end.
    Broken(io::Error),
    /// The answer is an error; this is its line.
    Refused(String),
    /// What came is no answer to what was asked. This says what kind of thing it is, and nothing of what
    /// is in it: that may be a visitor's.
    Malformed(String),
    /// The value has too many bytes. It was not sent.
    TooLarge {
        /// How many it has.
        size: usize,
        /// How many it may have.
        limit: usize,
    },
    /// The record's values nest so deep that it couldn't be read again. It was not sent.
    TooDeep(TooDeep),
    /// Memcached gives its items no cas numbers.
    NoCas,
}
// ANCHOR_END: error

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::TimedOut(after) => write!(f, "no answer within {} ms", after.as_millis()),
            Self::Broken(error) => write!(f, "the connection: {error}"),
            Self::Refused(line) => write!(f, "it says {line:?}"),
            Self::Malformed(what) => write!(f, "{what} is no answer to what was asked"),
            Self::TooLarge { size, limit } => write!(
                f,
                "a record of {size} bytes was not sent: {limit} are the limit. \
                 Keep less in the session"
            ),
            Self::TooDeep(error) => write!(f, "{error}"),
            Self::NoCas => write!(f, "it gives no cas numbers. Start it without -C"),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Broken(error) => Some(error),
            Self::TooDeep(error) => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

impl From<TooDeep> for Error {
    fn from(error: TooDeep) -> Self {
        Self::TooDeep(error)
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match error {
            Error::TooLarge { .. } | Error::TooDeep(_) => Self::Unstorable(error.into()),
            _ => Self::Unavailable(error.into()),
        }
    }
}

/// Why there is no store at an address.
#[derive(Debug)]
pub enum OpenError {
    /// The text isn't a host and a port. It isn't repeated: it may be a URL, with a password in it.
    Address,
    /// No memcached answers there.
    Unreachable {
        /// Host and port.
        address: String,
        /// What happened there.
        error: Error,
    },
}

impl Display for OpenError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Address => f.write_str(
                "that is no address of a memcached, which has a host and a port, and no password. \
                 Say for example 127.0.0.1:11211",
            ),
            Self::Unreachable { address, error } => write!(
                f,
                "no memcached answers at {address}, or one that is older than 1.6.10: {error}. \
                 To start one there, run `memcached` in another terminal (as root: `memcached -u nobody`); \
                 `sudo apt install memcached` and `brew install memcached` install it"
            ),
        }
    }
}

impl error::Error for OpenError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Address => None,
            Self::Unreachable { error, .. } => Some(error),
        }
    }
}
