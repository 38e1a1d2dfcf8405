//! A child process that a test can kill, for what must outlive a process.

use std::io::{self, BufRead, BufReader, Lines};
use std::process::{Child as Process, ChildStdout, Stdio, exit};

use crate::Failure;
use crate::reexec::Role;
use crate::test::Test;

/// A process that does what the test wants to outlive, with the text that it is given.
const CHILD: Role = Role::new("WORKBOOK_CHILD", "child: ");

/// A process that runs the same test up to its [`Test::child`], does what stands there, and ends. It is
/// killed when the handle is dropped.
#[derive(Debug)]
pub struct Child {
    process: Process,
    lines: Lines<BufReader<ChildStdout>>,
}

/// What a child prints for its test, line by line.
#[derive(Debug)]
pub struct Output(());

impl Output {
    /// Prints one line. It has left the process when this returns. A child whose test is gone ends.
    pub fn print(&self, line: &str) {
        if CHILD.print(line).is_err() {
            exit(1);
        }
    }
}

impl Test {
    /// Starts a child that does `work` and nothing else. `given` is the text that it works with, since
    /// nothing else of this process comes along.
    ///
    /// The child runs this test from its start. What stands before this call happens there, too.
    pub async fn child(&self, given: &str, work: impl AsyncFnOnce(String, Output)) -> Child {
        if let Some(given) = CHILD.given() {
            work(given, Output(())).await;
            exit(0);
        }
        match self.start_child(given) {
            Ok(child) => child,
            Err(error) => Failure::raise_other(self, &error),
        }
    }

    fn start_child(&self, given: &str) -> io::Result<Child> {
        let mut process = CHILD
            .command(self.claim(), given)?
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let out = process.stdout.take();
        let out = out.ok_or_else(|| io::Error::other("the child has no output"))?;
        let lines = BufReader::new(out).lines();
        Ok(Child { process, lines })
    }
}

impl Child {
    /// The next line that it prints; none, when it has ended.
    pub fn next_line(&mut self) -> Option<String> {
        loop {
            let line = self.lines.next()?.ok()?;
            if let Some(text) = CHILD.text_of(&line) {
                return Some(text.to_owned());
            }
        }
    }

    /// Kills it, as `kill -9` does, and waits until it is gone. Gives the lines that it had printed by then
    /// and that were not read.
    pub fn kill(mut self) -> Vec<String> {
        self.end();
        std::iter::from_fn(|| self.next_line()).collect()
    }

    fn end(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.end();
    }
}
