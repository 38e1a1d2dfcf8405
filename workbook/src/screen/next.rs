//! How a student goes on.

use crate::chapter::Chapter;
use crate::page::Page;
use crate::run::{Outcome, Verdict};
use crate::skeleton;
use crate::suite::{Step, Suite};

use super::green_steps;

/// What to do after this result, in one to three lines: a place to fix, a step to write, or the
/// chapter that `follows`. `book` is the address at which the book is served, if it is.
pub fn next(
    chapter: &Chapter,
    suite: &Suite,
    page: &Page,
    verdict: &Verdict,
    follows: Option<&Chapter>,
    book: Option<&str>,
) -> String {
    if let Verdict::DoesNotCompile { first, .. } = verdict {
        return fix(chapter, &first.place);
    }
    let green = green_steps(suite, verdict);
    let mut steps = suite.steps.iter();
    let Some(red) = steps.find(|step| !green.contains(&step.number)) else {
        return done(chapter, follows);
    };
    if let Some(place) = red
        .paths()
        .iter()
        .find_map(|test| elsewhere(chapter, test, verdict))
    {
        return format!(
            "Next: {place}. {chapter} stands on your own code of that chapter, as the root Cargo.toml says. \
             Write it first, or point the line there back at solutions/."
        );
    }
    let heading = heading(page, red);
    match book {
        Some(book) => {
            let address = address(chapter, page, red);
            format!("Next: {heading}\n      {book}/{address}")
        }
        None => format!("Next: {heading}"),
    }
}

/// Where a step stands in the book, from the book's first page.
pub fn address(chapter: &Chapter, page: &Page, step: &Step) -> String {
    let anchor = anchor(&heading(page, step));
    format!("{}.html#{anchor}", chapter.name())
}

fn heading(page: &Page, step: &Step) -> String {
    let title = page.step_title(step.number).unwrap_or(&step.title);
    format!("Step {}: {title}", step.number)
}

fn fix(chapter: &Chapter, place: &str) -> String {
    if place == chapter.package() {
        return format!(
            "Next: the message names no line. Take back what you changed last in exercises/{}",
            chapter.name()
        );
    }
    let file = place.rsplit_once(':').map_or(place, |(file, _)| file);
    let is_ours = file.starts_with("tests/") || skeleton::is_untouched(chapter, file);
    if is_ours {
        let manifest = if skeleton::is_own_manifest(chapter) {
            ""
        } else {
            "The reason may be its Cargo.toml, too, which isn't as it was handed out. "
        };
        format!(
            "Next: {file} uses something that your code no longer has. Bring it back under the name and with the \
             types that it had. {manifest}`cargo workbook reset {chapter}` brings back the whole skeleton, and \
             keeps what you have."
        )
    } else {
        format!("Next: fix {place}, and save")
    }
}

/// The place in another exercise at which a failed test ended, as its message says it.
fn elsewhere<'a>(chapter: &Chapter, test: &str, verdict: &'a Verdict) -> Option<&'a str> {
    let Some(Outcome::Red(message)) = verdict.outcome(test) else {
        return None;
    };
    let said = ["Still to be written, at ", "Panic at "];
    let place = message
        .lines()
        .find_map(|line| said.iter().find_map(|it| line.strip_prefix(it)))?;
    let folder = place.strip_prefix("exercises/")?.split('/').next()?;
    (folder != chapter.name()).then(|| place.trim_end_matches(':'))
}

fn done(chapter: &Chapter, follows: Option<&Chapter>) -> String {
    let next = match follows {
        Some(next) => format!("Then: {next}"),
        None => "It is the last chapter so far.".to_owned(),
    };
    format!(
        "{chapter} is done. Its page goes on after the steps: break it, find the bug, check yourself.\n\
         Our code beside yours: cargo workbook compare {chapter}\n{next}"
    )
}

/// The ID that mdBook gives a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|character| match character {
        ' ' => Some('-'),
        '-' | '_' => Some(character),
        _ => character
            .is_alphanumeric()
            .then(|| character.to_ascii_lowercase()),
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_is_as_mdbook_makes_it() {
        assert_eq!(
            anchor("Step 1: Answer a request"),
            "step-1-answer-a-request"
        );
        assert_eq!(anchor("Step 2: Who's `there`?"), "step-2-whos-there");
    }
}
