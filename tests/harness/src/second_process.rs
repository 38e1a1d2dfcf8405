//! The same call in two processes, for what must not be the same in both.

use std::io;
use std::process::exit;

use crate::reexec::Role;
use crate::test::Test;
use crate::{Called, Failure};

/// A process that makes one call, and prints what it gives.
const CALLER: Role = Role::new("WORKBOOK_SECOND_PROCESS", "second process: ");

impl Test {
    /// Calls a function in two processes that do nothing else, and returns what it gives in each, one
    /// line of text. `call` is how a failure shows it.
    ///
    /// Each runs this test, and no other, up to this call. So what was drawn here before, by other
    /// tests that run at the same time, makes no difference.
    pub fn call_in_two_processes(
        &self,
        call: &str,
        function: impl FnOnce() -> String,
    ) -> Called<[String; 2]> {
        if CALLER.given().is_some() {
            // Fails when the test is gone, and then no process waits for the value.
            let _ = CALLER.print(&function());
            exit(0);
        }
        let call = format!("{call} in each of two processes");
        let first = self.run_in_second_process();
        match first.and_then(|first| Ok([first, self.run_in_second_process()?])) {
            Ok(values) => Called::new(self.clone(), call, values),
            Err(error) => Failure::raise_other(self, &error),
        }
    }

    fn run_in_second_process(&self) -> io::Result<String> {
        let ran = CALLER.command(self.claim(), "1")?.output()?;
        let output = String::from_utf8_lossy(&ran.stdout);
        let value = output.lines().find_map(|line| CALLER.text_of(line));
        let nothing = || {
            // Where it ended by a full stack, only its stderr tells.
            let complaint = String::from_utf8_lossy(&ran.stderr);
            let ended = ran.status;
            io::Error::other(format!(
                "the second process ended ({ended}) and printed only\n{output}{complaint}"
            ))
        };
        value.map(str::to_owned).ok_or_else(nothing)
    }
}
