//! Runs a tool for what it says and whether it is content.

use tokio::process::Command;

use super::child::{self, Stderr};
use crate::{Error, Result};

/// How a tool ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Whether it ended with success.
    pub content: bool,
    /// What it printed, stdout before stderr.
    pub text: String,
}

/// Runs a call of cargo to its end.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn tool(command: &mut Command) -> Result<Said> {
    let output = child::output(command, Stderr::Kept).await;
    let output = output.map_err(|error| Error::Cargo(format!("could not be started: {error}")))?;
    let text = [output.stdout, output.stderr].concat();
    Ok(Said {
        content: output.status.success(),
        text: String::from_utf8_lossy(&text).trim().to_owned(),
    })
}

impl Said {
    /// What it said, if it isn't content.
    pub fn complaints(self) -> Vec<String> {
        match self.content {
            true => Vec::new(),
            false => vec![self.text],
        }
    }
}
