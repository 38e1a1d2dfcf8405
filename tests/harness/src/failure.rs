//! What a student reads when a claim doesn't hold.
//!
//! In this order: the step, the claim and its clause; what is wrong; where the chapter explains it;
//! how to get a hint. Short, without a backtrace, and with the student's own words where there are
//! any: the message of a panic in their handler, the text of the `todo!` that is still there.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::panic::resume_unwind;
use std::time::Duration;

use similar::{ChangeTag, TextDiff};

use crate::Claim;
use crate::panics::Panic;
use crate::test::Test;

/// A claim that doesn't hold, and why.
#[derive(Debug)]
pub struct Failure {
    claim: Claim,
    problem: Problem,
    panics: Vec<Panic>,
    notes: Vec<String>,
}

/// So many of the last notes are told.
const NOTES: usize = 6;

/// What is wrong.
#[derive(Debug)]
pub(crate) enum Problem {
    /// Two texts should be the same.
    Differs { expected: String, yours: String },
    /// A value lacks a property.
    Must { must: String, yours: String },
    /// A request got no answer.
    NoAnswer { transcript: String, error: String },
    /// A panic outside a server.
    Panics { calling: Vec<String> },
    /// The time is over, or nothing happens any more.
    Hangs {
        limit: Duration,
        still: bool,
        waiting_for: Vec<String>,
    },
    /// The body came to its end and has compared nothing.
    Unchecked,
    /// The test is new, and its author has recorded nothing.
    NoSnapshot { yours: String },
    /// A program that the test needs isn't installed.
    Missing(String),
    /// Something outside the student's code.
    Other(String),
}

impl Failure {
    pub(crate) fn new(test: &Test, problem: Problem) -> Box<Self> {
        Box::new(Self {
            claim: *test.claim(),
            problem,
            panics: test.panics().caught(),
            notes: test.notes(),
        })
    }

    /// Whether the test was stopped since it didn't end by itself.
    pub(crate) fn is_hang(&self) -> bool {
        matches!(self.problem, Problem::Hangs { .. })
    }

    /// Whether its time was over. What comes to a standstill before that does so on every machine.
    pub(crate) fn is_at_limit(&self) -> bool {
        matches!(self.problem, Problem::Hangs { still: false, .. })
    }

    pub(crate) fn raise_differs(test: &Test, expected: String, yours: String) -> ! {
        Self::raise(test, Problem::Differs { expected, yours })
    }

    pub(crate) fn raise_must(test: &Test, must: &str, yours: String) -> ! {
        let must = must.to_owned();
        Self::raise(test, Problem::Must { must, yours })
    }

    pub(crate) fn raise_no_snapshot(test: &Test, yours: String) -> ! {
        Self::raise(test, Problem::NoSnapshot { yours })
    }

    pub(crate) fn raise_no_answer(test: &Test, error: &dyn Error) -> ! {
        let transcript = test.transcript().render();
        let error = with_causes(error);
        Self::raise(test, Problem::NoAnswer { transcript, error })
    }

    pub(crate) fn raise_missing(test: &Test, what: String) -> ! {
        Self::raise(test, Problem::Missing(what))
    }

    pub(crate) fn raise_other(test: &Test, error: &dyn Error) -> ! {
        Self::raise(test, Problem::Other(with_causes(error)))
    }

    /// Unwinds without the panic hook: this is a result, not a bug.
    fn raise(test: &Test, problem: Problem) -> ! {
        resume_unwind(Self::new(test, problem))
    }

    /// The `todo!` that the student's code ran into, if that is all that is wrong.
    fn todo(&self) -> Option<&Panic> {
        self.panics.iter().find(|panic| panic.todo().is_some())
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let step = &self.claim.step;
        writeln!(f, "{}: {}", step.chapter.package(), step.heading())?;
        writeln!(f)?;
        writeln!(f, "  {}.", self.claim.says)?;
        match step.cited() {
            Some(cited) => writeln!(f, "  ({cited}; {})", self.claim.source)?,
            None => writeln!(f, "  ({})", self.claim.source)?,
        }
        writeln!(f)?;
        match self.todo() {
            Some(panic) => self.write_todo(f, panic)?,
            None => self.write_problem(f)?,
        }
        writeln!(f)?;
        if let Some(folder) = self.elsewhere() {
            return self.write_elsewhere(f, folder);
        }
        writeln!(f, "Read:   {}, \"{}\"", step.chapter.page(), step.heading())?;
        let package = step.chapter.package();
        write!(f, "Stuck?  cargo workbook hint {package} {}", step.number)
    }
}

impl Error for Failure {}

impl Failure {
    fn write_problem(&self, f: &mut Formatter) -> fmt::Result {
        match &self.problem {
            Problem::Differs { expected, yours } => write_difference(f, expected, yours)?,
            Problem::Must { must, yours } => {
                writeln!(f, "Expected: {must}. Yours:\n")?;
                write_indented(f, yours)?;
            }
            Problem::NoAnswer { transcript, error } if self.panics.is_empty() => {
                writeln!(f, "No answer came ({error}):\n")?;
                write_indented(f, transcript)?;
            }
            Problem::NoAnswer { transcript, .. } => {
                writeln!(f, "Your server panicked before it had answered:\n")?;
                write_indented(f, transcript)?;
            }
            Problem::Panics { calling } => {
                writeln!(f, "The code panicked.")?;
                calling
                    .iter()
                    .try_for_each(|call| writeln!(f, "  in {call}"))?;
            }
            Problem::Hangs {
                limit,
                still,
                waiting_for,
            } => write_hang(f, *limit, *still, waiting_for)?,
            Problem::Unchecked => {
                writeln!(
                    f,
                    "The test ended without looking at anything: it must call `gives`,"
                )?;
                writeln!(f, "`is`, `must` or `matches_snapshot` at least once.")?;
            }
            Problem::NoSnapshot { yours } => {
                writeln!(f, "This test has no snapshot yet. Authors record one with")?;
                let package = self.claim.step.chapter.package();
                writeln!(f, "`cargo workbook record {package}`. It would be:\n")?;
                write_indented(f, yours)?;
            }
            Problem::Missing(what) => writeln!(f, "{what}")?,
            Problem::Other(error) => writeln!(f, "The test itself could not go on: {error}")?,
        }
        self.write_notes(f)?;
        self.write_panics(f)
    }

    /// What a browser did that no exchange shows.
    fn write_notes(&self, f: &mut Formatter) -> fmt::Result {
        let first = self.notes.len().saturating_sub(NOTES);
        if !self.notes.is_empty() {
            writeln!(f, "\nWhat the browsers did with their cookies:")?;
        }
        let mut told = self.notes[first..].iter();
        told.try_for_each(|note| writeln!(f, "    {note}"))
    }

    /// The exercise of another chapter in which the student's own code panicked.
    fn elsewhere(&self) -> Option<&str> {
        let own = self.claim.step.chapter.name();
        let mut exercises = self.panics.iter().filter_map(Panic::exercise);
        exercises.find(|folder| *folder != own)
    }

    fn write_elsewhere(&self, f: &mut Formatter, folder: &str) -> fmt::Result {
        let package = self.claim.step.chapter.package();
        let other = folder.split_once('-').map_or(folder, |(_, other)| other);
        writeln!(
            f,
            "That is your own {other}, which {package} stands on: the root Cargo.toml says so."
        )?;
        writeln!(f, "Read:   chapters/{folder}.md")?;
        write!(f, "Stuck?  cargo workbook hint {other}")
    }

    fn write_todo(&self, f: &mut Formatter, panic: &Panic) -> fmt::Result {
        let what = panic.todo().unwrap_or_default();
        match &self.problem {
            Problem::Panics { calling } if !calling.is_empty() && self.is_later_step(what) => {
                writeln!(
                    f,
                    "This should have been refused, or have ended, in this step:\n"
                )?;
                write_indented(f, &calling.join("\n"))?;
                writeln!(
                    f,
                    "\nIt went on to what a later step writes, at {}:",
                    panic.place
                )?;
            }
            _ => writeln!(f, "Still to be written, at {}:", panic.place)?,
        }
        match what {
            "" => writeln!(f, "    todo!()"),
            _ => writeln!(f, "    todo!({what:?})"),
        }
    }

    /// Whether `step 6: write the line` belongs to a step after the claim's.
    fn is_later_step(&self, todo: &str) -> bool {
        let number = todo
            .strip_prefix("step ")
            .and_then(|rest| rest.split(':').next());
        let step = number.and_then(|number| number.parse::<u32>().ok());
        self.elsewhere().is_none() && step.is_some_and(|step| step > self.claim.step.number)
    }

    fn write_panics(&self, f: &mut Formatter) -> fmt::Result {
        for Panic { message, place } in &self.panics {
            writeln!(f, "\nPanic at {place}:")?;
            write_indented(f, message)?;
        }
        Ok(())
    }
}

fn write_hang(
    f: &mut Formatter,
    limit: Duration,
    still: bool,
    waiting_for: &[String],
) -> fmt::Result {
    let seconds = limit.as_secs_f32();
    let (how, look_for) = if still {
        (
            " in which nothing happened",
            "an answer that is never given",
        )
    } else {
        (" of work", "a loop that never ends")
    };
    if waiting_for.is_empty() {
        writeln!(
            f,
            "Stopped after {seconds} seconds{how}, in a function of yours that"
        )?;
        writeln!(f, "the test calls, or in a task that it started.")?;
    } else {
        writeln!(f, "Stopped after {seconds} seconds{how}, while waiting for")?;
        write_indented(f, &waiting_for.join("\n"))?;
    }
    writeln!(f, "Look for {look_for}, or a lock that is taken twice.")
}

/// Every line of both texts, so that a difference is seen in its place.
fn write_difference(f: &mut Formatter, expected: &str, yours: &str) -> fmt::Result {
    writeln!(f, "Lines with - are expected, lines with + are yours:\n")?;
    for change in TextDiff::from_lines(expected, yours).iter_all_changes() {
        let mark = match change.tag() {
            ChangeTag::Equal => ' ',
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
        };
        let line = change.value().trim_end_matches('\n');
        writeln!(f, "{}", format!("  {mark} {line}").trim_end())?;
    }
    Ok(())
}

fn write_indented(f: &mut Formatter, text: &str) -> fmt::Result {
    text.lines()
        .try_for_each(|line| writeln!(f, "{}", format!("    {line}").trim_end()))
}

fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
