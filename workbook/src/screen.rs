//! What the terminal shows about a chapter: pure functions from a verdict to text.

mod ink;
mod next;

use std::fmt::Write;

use crate::chapter::Chapter;
use crate::page::Page;
use crate::run::{Diagnostic, LIMIT, Outcome, Ran, Verdict};
use crate::suite::{Step, Suite};
pub use ink::Ink;
pub use next::{address, next};

/// The result of a run: a line per step, then the first failure in the words of its test, or the
/// first compile error. Several lines, the last without a line break.
///
/// A test of `suite` that isn't in `verdict` counts as red. To show one step, hand over a suite that
/// has no other.
pub fn chapter(
    chapter: &Chapter,
    suite: &Suite,
    page: &Page,
    verdict: &Verdict,
    ink: Ink,
) -> String {
    match verdict {
        Verdict::DoesNotCompile { first, others } => does_not_compile(chapter, first, others, ink),
        Verdict::Ran(ran) => {
            let mut text = steps(chapter, suite, page, verdict, ink);
            let paragraphs = [first_failure(suite, verdict, ran), warnings(ran)];
            for paragraph in paragraphs.into_iter().flatten() {
                text.push_str("\n\n");
                text.push_str(&paragraph);
            }
            text
        }
    }
}

/// The table alone: the chapter, and one line per step.
pub fn steps(chapter: &Chapter, suite: &Suite, page: &Page, verdict: &Verdict, ink: Ink) -> String {
    let title = |step: &Step| {
        page.step_title(step.number)
            .unwrap_or(&step.title)
            .to_owned()
    };
    let titles: Vec<String> = suite.steps.iter().map(title).collect();
    let width = titles.iter().map(|it| it.chars().count()).max();
    let width = width.unwrap_or_default();
    let mut text = ink.bold(chapter.package());
    for (step, title) in suite.steps.iter().zip(&titles) {
        let (green, all) = count(&step.paths(), verdict);
        let count = format!("{green}/{all}");
        let count = if green == all {
            ink.green(&count)
        } else {
            ink.red(&count)
        };
        // Writing to a `String` doesn't fail.
        let _ = write!(text, "\n  {}  {title:width$}  {count}", step.number);
    }
    text
}

/// How many of the tests are green, and how many there are.
pub fn count(tests: &[String], verdict: &Verdict) -> (usize, usize) {
    let green = tests.iter().filter(|path| verdict.is_green(path)).count();
    (green, tests.len())
}

/// The numbers of the steps whose tests all ran and passed.
pub fn green_steps(suite: &Suite, verdict: &Verdict) -> Vec<u32> {
    let is_green = |step: &&Step| step.paths().iter().all(|path| verdict.is_green(path));
    suite
        .steps
        .iter()
        .filter(is_green)
        .map(|step| step.number)
        .collect()
}

/// Whether every test of `suite` ran and passed.
pub fn is_green(suite: &Suite, verdict: &Verdict) -> bool {
    let (green, all) = count(&suite.tests(), verdict);
    green == all
}

/// What is said where a command needs code that compiles.
pub fn unbuilt(chapter: &Chapter, place: &str) -> String {
    format!(
        "{chapter} doesn't compile, because of {place}. `cargo workbook check {chapter}` says why. Mend that first."
    )
}

fn does_not_compile(
    chapter: &Chapter,
    first: &Diagnostic,
    others: &[Diagnostic],
    ink: Ink,
) -> String {
    let place = ink.bold(&first.place);
    let mut text = format!(
        "{} {place}\n\n",
        ink.red(&format!("{chapter} doesn't compile:"))
    );
    text.push_str(first.rendered.trim_end());
    for (place, other) in others.iter().enumerate() {
        let start = if place == 0 { "\n\nAlso:" } else { "" };
        let _ = write!(text, "{start}\n  {}  {}", other.place, other.headline());
    }
    if let Some(advice) = std::iter::once(first).chain(others).find_map(advice) {
        let _ = write!(text, "\n\n{advice}");
    }
    text
}

/// What the compiler's message means here, where it says it in the terms of axum's traits.
fn advice(error: &Diagnostic) -> Option<String> {
    error.rendered.contains("Handler<").then(|| {
        format!(
            "axum can't use the function that {} names as a handler.\n\
             What has to change is the function itself. A handler is an `async fn`, owns its arguments\n\
             (`HeaderMap`, not `&HeaderMap`), and returns what can become an answer.",
            error.place
        )
    })
}

/// The words of the first test that isn't green, or why the run came to no end.
pub fn first_failure(suite: &Suite, verdict: &Verdict, ran: &Ran) -> Option<String> {
    if ran.stopped {
        let seconds = LIMIT.as_secs();
        return Some(format!("The tests were stopped after {seconds} seconds."));
    }
    if let Some(crash) = &ran.crash {
        return Some(format!(
            "The tests ended early, and what had not run counts as red:\n\n{crash}"
        ));
    }
    suite
        .tests()
        .iter()
        .find_map(|path| match verdict.outcome(path) {
            Some(Outcome::Green) => None,
            Some(Outcome::Red(message)) if message.is_empty() => {
                Some(format!("{path} failed, and said nothing."))
            }
            Some(Outcome::Red(message)) => Some(message.clone()),
            None => Some(format!("{path} didn't run.")),
        })
}

fn warnings(ran: &Ran) -> Option<String> {
    let first = ran.warnings.first()?;
    let headline = first.headline();
    let more = match ran.warnings.len() - 1 {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    Some(format!(
        "The compiler has a {headline}{more}\n  {}",
        first.place
    ))
}

#[cfg(test)]
mod tests;
