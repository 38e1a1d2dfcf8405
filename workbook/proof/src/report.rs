//! What `verify` found: one line for each thing that it looked at.

use std::fmt::{self, Display, Formatter};
use std::time::{Duration, Instant};

/// What became of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is as it should be.
    Passed,
    /// It isn't; a sentence that tells the author what to do.
    Failed(String),
    /// It could not be looked at; a sentence that says why, and how to make it possible.
    Skipped(String),
}

/// Everything that was looked at, in order. Says each thing as it comes, unless it is quiet.
#[derive(Debug, Default)]
pub struct Report {
    items: Vec<(String, Outcome)>,
    notes: Vec<String>,
    started: Option<Instant>,
    /// Something that was skipped counts as failed.
    strict: bool,
}

impl Report {
    /// A report that says what it hears.
    pub fn spoken(strict: bool) -> Self {
        Self {
            started: Some(Instant::now()),
            strict,
            ..Self::default()
        }
    }

    /// A report that only collects.
    pub fn quiet() -> Self {
        Self::default()
    }

    /// A report that only collects, and counts as failed what is skipped.
    pub fn strict() -> Self {
        Self {
            strict: true,
            ..Self::default()
        }
    }

    /// A report that collects what belongs into this one, and is as strict.
    pub fn part(&self) -> Self {
        Self {
            strict: self.strict,
            ..Self::default()
        }
    }

    /// Takes in what another has collected, and says it.
    pub fn take_in(&mut self, part: Self) {
        part.notes.into_iter().for_each(|text| self.note(text));
        for (what, outcome) in part.items {
            self.add(what, outcome);
        }
    }

    /// Announces a group of checks.
    pub fn heading(&self, text: &str) {
        if let Some(started) = self.started {
            println!("\n{text}  ({} s)", seconds(started.elapsed()));
        }
    }

    /// Says something that is no check.
    pub fn note(&mut self, text: String) {
        if self.started.is_some() {
            println!("           {text}");
        }
        self.notes.push(text);
    }

    /// `what` is as it should be.
    pub fn passed(&mut self, what: impl Into<String>) {
        self.add(what.into(), Outcome::Passed);
    }

    /// `what` isn't as it should be; `sentence` tells the author what to do.
    pub fn failed(&mut self, what: impl Into<String>, sentence: impl Into<String>) {
        self.add(what.into(), Outcome::Failed(sentence.into()));
    }

    /// A check of `what` can't do its work, which counts as failed.
    pub fn broken(&mut self, what: &str, error: &workbook::Error) {
        self.failed(
            format!("{what}: a check could not go on"),
            error.to_string(),
        );
    }

    /// `what` could not be looked at; `sentence` says why.
    pub fn skipped(&mut self, what: impl Into<String>, sentence: impl Into<String>) {
        let outcome = if self.strict {
            Outcome::Failed(sentence.into())
        } else {
            Outcome::Skipped(sentence.into())
        };
        self.add(what.into(), outcome);
    }

    /// `what` passed if there is no complaint, or failed with all of them.
    pub fn complaints(&mut self, what: impl Into<String>, complaints: Vec<String>) {
        if complaints.is_empty() {
            self.passed(what)
        } else {
            self.failed(what, complaints.join("\n"))
        }
    }

    fn add(&mut self, what: String, outcome: Outcome) {
        if self.started.is_some() {
            println!("{}", Line(&what, &outcome));
        }
        self.items.push((what, outcome));
    }

    /// What failed, with its sentence.
    pub fn failures(&self) -> Vec<(&str, &str)> {
        let failed = self
            .items
            .iter()
            .filter_map(|(what, outcome)| match outcome {
                Outcome::Failed(sentence) => Some((what.as_str(), sentence.as_str())),
                _ => None,
            });
        failed.collect()
    }

    /// How many passed, failed, and were skipped.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(&Outcome) -> bool| self.items.iter().filter(|(_, it)| is(it)).count();
        (
            count(|it| matches!(it, Outcome::Passed)),
            count(|it| matches!(it, Outcome::Failed(_))),
            count(|it| matches!(it, Outcome::Skipped(_))),
        )
    }
}

/// The summary: what failed once more, then the counts.
impl Display for Report {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for (what, outcome) in &self.items {
            if *outcome != Outcome::Passed {
                writeln!(f, "{}", Line(what, outcome))?;
            }
        }
        let (passed, failed, skipped) = self.counts();
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

struct Line<'a>(&'a str, &'a Outcome);

impl Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let Self(what, outcome) = self;
        let (mark, sentence) = match outcome {
            Outcome::Passed => ("ok     ", ""),
            Outcome::Failed(sentence) => ("FAILED ", sentence.as_str()),
            Outcome::Skipped(sentence) => ("skipped", sentence.as_str()),
        };
        write!(f, "  {mark}  {what}")?;
        sentence
            .lines()
            .try_for_each(|line| write!(f, "\n             {line}"))
    }
}

fn seconds(time: Duration) -> u64 {
    time.as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_as_strict_and_is_taken_in_in_its_order() {
        for (mut whole, counts) in [(Report::quiet(), (2, 0, 1)), (Report::strict(), (2, 1, 0))] {
            whole.passed("first");
            let mut part = whole.part();
            part.skipped("second", "It isn't installed.");
            part.passed("third");
            whole.take_in(part);
            assert_eq!(whole.counts(), counts);
            let named: Vec<_> = whole.items.iter().map(|(what, _)| what.as_str()).collect();
            assert_eq!(named, ["first", "second", "third"]);
        }
    }

    #[test]
    fn counts_and_shows_what_is_not_as_it_should_be() {
        let mut report = Report::quiet();
        report.passed("one");
        report.failed("two", "Fix it.\nNow.");
        report.skipped("three", "No Redis here.");
        let text = report.to_string();
        assert!(!text.contains("one"), "{text}");
        assert!(
            text.contains("two\n             Fix it.\n             Now."),
            "{text}"
        );
        assert!(text.ends_with("\n1 passed, 1 failed, 1 skipped"), "{text}");
    }

    #[test]
    fn strict_skips_nothing() {
        let mut report = Report::strict();
        report.skipped("three", "No Redis here.");
        assert_eq!(report.counts(), (0, 1, 0));
        assert_eq!(report.failures(), [("three", "No Redis here.")]);
    }
}
