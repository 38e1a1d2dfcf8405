//! What an instructor should look at. It is no part of the grade.

use std::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

use crate::plain::plain;

/// Something that an instructor should look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Warning {
    /// The file, from the submission's root.
    pub file: String,
    /// The line, from 1, where it is about one.
    pub line: Option<usize>,
    /// What is the matter, as the rest of a sentence that begins with the place.
    pub message: String,
}

impl Warning {
    /// One about a whole file or folder.
    pub fn of_file(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line: None,
            message: message.into(),
        }
    }
}

impl Display for Warning {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (file, message) = (plain(&self.file), plain(&self.message));
        match self.line {
            Some(line) => write!(f, "{file}:{line} {message}"),
            None => write!(f, "{file} {message}"),
        }
    }
}
