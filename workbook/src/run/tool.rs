//! Runs a tool for its output and whether it succeeds.

use tokio::process::Command;

use super::child::{self, Stderr};
use crate::{Error, Result};

/// How a tool ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolOutput {
    /// Whether it ended with success.
    pub success: bool,
    /// What it printed, stdout before stderr.
    pub text: String,
}

/// Runs a call of cargo to its end.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn tool(command: &mut Command) -> Result<ToolOutput> {
    let output = child::output(command, Stderr::Kept).await;
    let output = output.map_err(|error| Error::Cargo(format!("could not be started: {error}")))?;
    let text = [output.stdout, output.stderr].concat();
    Ok(ToolOutput {
        success: output.status.success(),
        text: String::from_utf8_lossy(&text).trim().to_owned(),
    })
}

impl ToolOutput {
    /// What it printed, if it failed.
    pub fn complaints(self) -> Vec<String> {
        if self.success {
            Vec::new()
        } else {
            vec![self.text]
        }
    }
}
