//! What must hold is a numbered list, and each number has a test.
//!
//! A page that numbers the conditions of one step numbers those of all.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

use super::steps;
use crate::book::source::Source;
use workbook::chapter::Chapter;
use workbook::project::read;
use workbook::suite::Suite;
use workbook::{Error, Result};

/// How a step's list begins, on a line of its own.
const START: &str = "**What must hold:**";

/// The numbers that the tests of each step name.
pub(super) type Named = BTreeMap<u32, BTreeSet<u32>>;

/// Reads which conditions the tests of each step are about: `STEP.invariant(3)`.
///
/// # Errors
///
/// A step's tests can't be read, or aren't Rust.
pub(super) fn named(chapter: &Chapter, suite: &Suite) -> Result<Named> {
    let mut named = Named::new();
    for step in &suite.steps {
        let module = format!("step_{}.rs", step.number);
        let path = chapter.test_file().with_file_name(module);
        if path.is_file() {
            named.insert(step.number, numbers_in(&read(&path)?, &path)?);
        }
    }
    Ok(named)
}

fn numbers_in(source: &str, path: &Path) -> Result<BTreeSet<u32>> {
    let tokens: TokenStream = source.parse().map_err(|error| Error::Content {
        path: path.to_owned(),
        message: format!("it isn't Rust: {error}"),
    })?;
    let mut numbers = BTreeSet::new();
    collect(tokens, &mut numbers);
    Ok(numbers)
}

/// Adds what stands in the parentheses behind each `invariant` and `invariants`.
fn collect(tokens: TokenStream, numbers: &mut BTreeSet<u32>) {
    let mut is_next = false;
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                is_next = name == "invariant" || name == "invariants";
            }
            TokenTree::Group(group) if is_next => {
                let text = group.stream().to_string();
                let parts = text.split(|it: char| !it.is_ascii_digit());
                numbers.extend(parts.filter_map(|it| it.parse::<u32>().ok()));
                is_next = false;
            }
            TokenTree::Group(group) => collect(group.stream(), numbers),
            _ => is_next = false,
        }
    }
}

/// What is wrong with the lists, and with what the tests say of them.
pub(super) fn complaints(source: &Source, suite: &Suite, named: &Named) -> Vec<String> {
    let lists: Vec<List> = suite
        .steps
        .iter()
        .filter_map(|step| List::of(source, step.number))
        .collect();
    let is_numbered = lists.iter().any(|list| !list.numbers.is_empty());
    if !is_numbered && named.values().all(BTreeSet::is_empty) {
        return Vec::new();
    }
    let none = BTreeSet::new();
    let mut complaints = Vec::new();
    for list in lists {
        let named = named.get(&list.step).unwrap_or(&none);
        list.complain(source, named, &mut complaints);
    }
    complaints
}

/// The conditions of one step.
struct List {
    step: u32,
    /// Where the step begins.
    line: usize,
    /// How many lists the step has.
    starts: usize,
    /// The numbers of the items, as they are written.
    numbers: Vec<u32>,
}

impl List {
    /// Reads the list in the section of that step. `None` if the page has no such section.
    fn of(source: &Source, step: u32) -> Option<Self> {
        let headings = &source.page.headings;
        let is_it = |it: &workbook::page::Heading| steps::number(it) == Some(step);
        let place = headings.iter().position(is_it)?;
        let heading = &headings[place];
        let same_level = |it: &&workbook::page::Heading| it.level <= heading.level;
        let next = headings[place + 1..].iter().find(same_level);
        let end = next.map_or(usize::MAX, |it| it.line);
        let mut list = Self {
            step,
            line: heading.line,
            starts: 0,
            numbers: Vec::new(),
        };
        let mut is_inside = false;
        let lines = source.text.lines().take(end.saturating_sub(1));
        for line in lines.skip(heading.line) {
            if line.starts_with(START) {
                list.starts += 1;
                is_inside = true;
            } else if line.starts_with("**") || line.starts_with('<') || line.starts_with('#') {
                is_inside = false;
            } else if is_inside {
                list.numbers.extend(number_of(line));
            }
        }
        Some(list)
    }

    fn complain(self, source: &Source, named: &BTreeSet<u32>, complaints: &mut Vec<String>) {
        let Self { step, numbers, .. } = &self;
        let place = source.at(self.line);
        if self.starts != 1 || numbers.is_empty() {
            complaints.push(format!(
                "{place}: step {step} has {} lists. Write `{START}` once, and number its conditions \
                 below.",
                if numbers.is_empty() { 0 } else { self.starts }
            ));
            return;
        }
        if !numbers.iter().copied().eq(1..=numbers.len() as u32) {
            complaints.push(format!(
                "{place}: step {step} numbers what must hold {numbers:?}. Count from 1, without a gap."
            ));
            return;
        }
        for number in numbers.iter().filter(|it| !named.contains(it)) {
            complaints.push(format!(
                "{place}: no test names invariant {number} of step {step}. Write one that fails \
                 without it: `STEP.invariant({number})`."
            ));
        }
        for number in named.iter().filter(|it| !numbers.contains(it)) {
            complaints.push(format!(
                "{place}: a test names invariant {number} of step {step}, which the page doesn't have."
            ));
        }
    }
}

/// The number of a list's item: `3. It isn't tried again.`
fn number_of(line: &str) -> Option<u32> {
    let (number, _) = line.split_once(". ")?;
    number.parse().ok()
}
