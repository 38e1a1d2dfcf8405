//! What can go wrong with a browser, or in a page.

use std::io;

/// A failure of the browser, of the book, or of a script in a page.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No Chromium is installed.
    #[error("{0}")]
    Missing(String),

    /// It doesn't start, or not to its end.
    #[error("{command} doesn't start: {why}. What it wrote:\n{log}")]
    Start {
        /// What was called.
        command: String,
        /// What was seen of it.
        why: String,
        /// The end of what it wrote.
        log: String,
    },

    /// The connection to it broke, or nothing came over it in time.
    #[error("while waiting for {what}: {source}")]
    Connection {
        /// What was being waited for.
        what: String,
        /// The system's reason.
        source: io::Error,
    },

    /// It refused a call.
    #[error("{method} was refused: {message}")]
    Refused {
        /// The method of the DevTools protocol.
        method: String,
        /// The browser's reason.
        message: String,
    },

    /// A script in the page threw something.
    #[error("the page says `{message}` to this script:\n{script}")]
    Script {
        /// What was to be evaluated.
        script: String,
        /// What was thrown.
        message: String,
    },

    /// The answer isn't what the protocol describes.
    #[error("{0}")]
    Unexpected(String),

    /// The book can't be built.
    #[error(transparent)]
    Book(#[from] workbook::Error),

    /// A folder or a port can't be had.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: &'static str,
        /// The system's reason.
        source: io::Error,
    },
}

/// A result with [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
