//! What a page is told: all of it, each time, so that a page that has missed something misses nothing.
//!
//! The words are found here, and the page's script puts them in their places.

use serde::Serialize;

use super::Found;
use super::board::{Board, Running, Standing};
use super::found::{Broken, Failure};
use crate::suite;

/// What a page is told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Which workbook speaks: a page of another one doesn't listen.
    pub workbook: String,
    /// Which state of the book is served: a page of an older one offers to be loaded again.
    pub book: String,
    /// The number of the message.
    pub revision: u64,
    /// What is under way, or what it came to. Empty before the first run.
    says: String,
    next: Option<Next>,
    chapters: Vec<Chapter>,
}

/// Where to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Next {
    says: String,
    /// From the book's root; empty where all is done.
    address: String,
}

/// What is known of a chapter, a step or a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    NotRun,
    Running,
    Red,
    Green,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Chapter {
    name: String,
    state: State,
    /// In the sidebar, where there is little room.
    sign: String,
    says: String,
    green: usize,
    tests: usize,
    failure: Option<Shown>,
    steps: Vec<Step>,
}

/// The first failure, or why no test could run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Shown {
    step: u32,
    headline: String,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Step {
    number: u32,
    state: State,
    says: String,
    tests: Vec<Test>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Test {
    state: State,
    says: String,
}

impl Message {
    /// What there is to say.
    pub fn of(board: &Board) -> Self {
        let chapters = board.chapters.iter();
        let chapters: Vec<_> = chapters
            .map(|it| Chapter::of(it, board.runs(&it.chapter)))
            .collect();
        Self {
            workbook: board.workbook.clone(),
            book: board.book.clone(),
            revision: 0,
            says: line(board),
            next: next(board),
            chapters,
        }
    }

    /// Says what `next` says, with a number of its own. False if that is nothing new.
    pub fn turn_into(&mut self, next: Self) -> bool {
        let revision = self.revision;
        let next = Self { revision, ..next };
        let is_new = *self != next;
        if is_new {
            let revision = revision + 1;
            *self = Self { revision, ..next };
        }
        is_new
    }
}

fn line(board: &Board) -> String {
    match &board.running {
        Some(Running {
            chapter, building, ..
        }) => {
            let number = chapter.number();
            if *building {
                format!(
                    "Chapter {number}: building for the first time, which can take two minutes …"
                )
            } else {
                format!("Chapter {number}: running …")
            }
        }
        None => {
            let last = board.last();
            let said = last.map(|it| {
                let says = Chapter::of(it, false).says;
                format!("Chapter {}: {says}", it.chapter.number())
            });
            said.unwrap_or_default()
        }
    }
}

/// The first chapter that isn't green. Until it has been run, it isn't known that it is the one.
fn next(board: &Board) -> Option<Next> {
    let mut chapters = board.chapters.iter();
    let Some(first) = chapters.find(|it| !it.is_green()) else {
        return Some(Next {
            says: "All tests of all chapters are green.".to_owned(),
            address: String::new(),
        });
    };
    if first.found.is_none() && board.running.is_some() {
        return None;
    }
    let chapter = format!("Go on with chapter {}", first.chapter.number());
    let step = first.found.as_ref().and_then(Found::step).unwrap_or(1);
    let address = first.address(step).map(str::to_owned);
    let address = address.unwrap_or_else(|| format!("{}.html", first.chapter.name()));
    let says = match &first.found {
        Some(Found::Broken(_)) => format!("{chapter}: its tests can't run"),
        _ => format!("{chapter}, step {step}"),
    };
    Some(Next { says, address })
}

impl Chapter {
    fn of(standing: &Standing, is_running: bool) -> Self {
        let found = standing.found.as_ref();
        let steps = standing.suite.steps.iter();
        let steps: Vec<_> = steps.map(|it| Step::of(it, found, is_running)).collect();
        let (green, tests) = standing.count();
        let count = count(green, tests);
        let (state, sign, says) = match found {
            _ if is_running => (State::Running, "…".to_owned(), "running …".to_owned()),
            None => (State::NotRun, String::new(), "not run".to_owned()),
            Some(Found::Broken(it)) => (State::Red, "✗".to_owned(), it.headline.clone()),
            Some(Found::Ran { .. }) if green == tests => (State::Green, "✓".to_owned(), count),
            Some(Found::Ran { .. }) => (State::Red, format!("{green}/{tests}"), count),
        };
        Self {
            name: standing.chapter.name().to_owned(),
            state,
            sign,
            says,
            green,
            tests,
            failure: found.and_then(Shown::of),
            steps,
        }
    }
}

impl Shown {
    fn of(found: &Found) -> Option<Self> {
        match found {
            Found::Ran { failure, .. } => failure.as_ref().map(|Failure { step, text }| Self {
                step: *step,
                headline: format!("The first failure, in step {step}"),
                text: text.clone(),
            }),
            Found::Broken(Broken {
                headline,
                text,
                step,
            }) => Some(Self {
                step: step.unwrap_or(1),
                headline: headline.clone(),
                text: text.clone(),
            }),
        }
    }
}

impl Step {
    fn of(step: &suite::Step, found: Option<&Found>, is_running: bool) -> Self {
        let names = step.tests.iter().zip(step.paths());
        let tests: Vec<_> = names
            .map(|(name, path)| Test::of(name, &path, found))
            .collect();
        let all = tests.len();
        let green = tests.iter().filter(|it| it.state == State::Green).count();
        let (state, says) = match found {
            _ if is_running => (State::Running, "running …".to_owned()),
            Some(Found::Ran { .. }) if green == all => (State::Green, count(green, all)),
            Some(Found::Ran { .. }) => (State::Red, count(green, all)),
            _ => (State::NotRun, format!("{}, not run", some_tests(all))),
        };
        Self {
            number: step.number,
            state,
            says: format!("Step {}: {says}", step.number),
            tests,
        }
    }
}

impl Test {
    fn of(name: &str, path: &str, found: Option<&Found>) -> Self {
        let (state, word) = match found {
            Some(Found::Ran { green, .. }) if green.contains(path) => (State::Green, "green"),
            Some(Found::Ran { .. }) => (State::Red, "red"),
            _ => (State::NotRun, "not run"),
        };
        let says = format!("{word}: {name}");
        Self { state, says }
    }
}

fn count(green: usize, all: usize) -> String {
    format!("{green} of {} green", some_tests(all))
}

fn some_tests(count: usize) -> String {
    let tests = if count == 1 { "test" } else { "tests" };
    format!("{count} {tests}")
}
