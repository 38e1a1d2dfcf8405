//! The same call in another process, for what must not be the same there.

use std::io::{self, Write};
use std::process::{Command, exit};

use crate::test::Test;
use crate::{Called, Failure};

/// Tells a process that it was started to make one call.
const ASKED: &str = "WORKBOOK_ELSEWHERE";

/// What stands before the value on the line that the other process prints.
const MARK: &str = "elsewhere: ";

impl Test {
    /// Calls a function in a process of its own and returns what it gives there, one line of text.
    /// `call` is how a failure shows it.
    ///
    /// This test is run a second time there, up to this call, and then ends. So it must have got this
    /// far without another call of this kind.
    pub fn call_elsewhere(&self, call: &str, function: impl FnOnce() -> String) -> Called<String> {
        if std::env::var_os(ASKED).is_some() {
            let value = function();
            // The test runner hasn't ended its line yet.
            let _ = writeln!(io::stdout(), "\n{MARK}{value}");
            exit(0);
        }
        let call = format!("{call}, in another process,");
        match self.run_elsewhere() {
            Ok(value) => Called::new(self.clone(), call, value),
            Err(error) => Failure::raise_other(self, &error),
        }
    }

    fn run_elsewhere(&self) -> io::Result<String> {
        let ran = Command::new(std::env::current_exe()?)
            .args(["--exact", "--nocapture", &self.claim().test_path()])
            .env(ASKED, "1")
            .output()?;
        let said = String::from_utf8_lossy(&ran.stdout);
        let value = said.lines().find_map(|line| line.strip_prefix(MARK));
        let nothing = || io::Error::other(format!("the other process said only\n{said}"));
        value.map(str::to_owned).ok_or_else(nothing)
    }
}
