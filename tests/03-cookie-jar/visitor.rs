//! A visitor with a jar and a clock, for a story, and the console, for a transcript.

use std::time::{Duration, SystemTime};

use cookie_jar::{Console, Ignored, Jar, Request};
use harness::{Called, Test};

use crate::common::*;

/// A visitor whose browser keeps its cookies in a jar, and whose clock the test moves.
pub struct Visitor {
    test: Test,
    pub jar: Jar,
    now: SystemTime,
}

impl Visitor {
    pub fn new(test: &Test) -> Self {
        Self {
            test: test.clone(),
            jar: Jar::new(),
            now: at(0),
        }
    }

    /// The answer to a request sets a cookie.
    pub fn takes(&mut self, from: &Request, line: &str) {
        self.receive(from, line).gives(Ok(()));
    }

    /// The answer to a request fails to set a cookie, for this reason.
    pub fn ignores(&mut self, from: &Request, line: &str, why: Ignored) {
        self.receive(from, line).gives(Err(why));
    }

    /// The answer to a request fails to set a cookie, for one of several reasons.
    pub fn refuses(&mut self, from: &Request, line: &str) {
        self.receive(from, line).must("an error", Result::is_err);
    }

    fn receive(&mut self, from: &Request, line: &str) -> Called<Result<(), Ignored>> {
        let call = format!("receive({line:?}) with the answer to {}", called(from));
        let (jar, now) = (&mut self.jar, self.now);
        self.test
            .call(call, || jar.receive(line.as_bytes(), from, now))
    }

    /// A request carries these cookies; none where the text is empty.
    pub fn sends(&mut self, to: &Request, expected: &str) {
        let expected = (!expected.is_empty()).then(|| expected.to_owned());
        let (jar, now) = (&mut self.jar, self.now);
        self.test
            .call(format!("header_for({})", called(to)), || {
                let header = jar.header_for(to, now);
                header.map(|it| it.escape_ascii().to_string())
            })
            .gives(expected);
    }

    pub fn waits(&mut self, seconds: u64) {
        self.now += Duration::from_secs(seconds);
    }
}

/// What a console shows while these lines are typed.
pub fn console(lines: &[&str]) -> String {
    let mut console = Console::new();
    let mut shown = String::new();
    for line in lines {
        let answer = console.answer(line.as_bytes());
        let line = line.as_bytes().escape_ascii();
        shown.push_str(&format!("> {line}\n{answer}\n"));
    }
    shown
}
