//! This test executable, started again for one test: in a process of its own, which runs that test up to
//! the call that has something for it to do.

use std::io::{self, Write};
use std::process::Command;

use crate::{Claim, report};

/// What a process that was started again is there for.
#[derive(Debug, Clone, Copy)]
pub struct Role {
    /// The variable that tells a process of its role, and what it is given for it.
    variable: &'static str,
    /// What stands before the lines that are meant for the process that started it. The test runner
    /// prints others.
    mark: &'static str,
}

impl Role {
    /// A role that no other one is mistaken for.
    pub const fn new(variable: &'static str, mark: &'static str) -> Self {
        Self { variable, mark }
    }

    /// What this process was given, if it was started in this role.
    pub fn given(self) -> Option<String> {
        std::env::var(self.variable).ok()
    }

    /// This executable in this role, with the claim's test and no other.
    pub fn command(self, claim: &Claim, given: &str) -> io::Result<Command> {
        let mut command = Command::new(std::env::current_exe()?);
        command
            .args(["--exact", "--nocapture", "--include-ignored"])
            .arg(claim.test_path())
            .env(self.variable, given)
            .env_remove(report::VARIABLE);
        Ok(command)
    }

    /// Prints a line for the process that started this one. It has left this process when this returns.
    ///
    /// # Errors
    ///
    /// The other process is gone, or has closed its end.
    pub fn print(self, line: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        // The test runner hasn't ended its line yet.
        writeln!(out, "\n{}{line}", self.mark)?;
        out.flush()
    }

    /// What a line says, if it was printed by a process in this role.
    pub fn text_of(self, line: &str) -> Option<&str> {
        line.trim_end_matches(['\r', '\n']).strip_prefix(self.mark)
    }
}
