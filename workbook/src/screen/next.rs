//! How a student goes on.

use crate::chapter::Chapter;
use crate::page::Page;
use crate::run::Verdict;
use crate::suite::Suite;

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
        return fix(&first.place);
    }
    let green = green_steps(suite, verdict);
    let mut steps = suite.steps.iter();
    let Some(red) = steps.find(|step| !green.contains(&step.number)) else {
        return done(chapter, follows);
    };
    let title = page.step_title(red.number).unwrap_or(&red.title);
    let heading = format!("Step {}: {title}", red.number);
    match book {
        Some(book) => {
            let page = format!("{book}/{}.html#{}", chapter.name(), anchor(&heading));
            format!("Next: {heading}\n      {page}")
        }
        None => format!("Next: {heading}"),
    }
}

fn fix(place: &str) -> String {
    if place.starts_with("tests/") {
        "Next: the tests use something that your code no longer has. Bring it back under the \
                 name and with the types that it had."
            .to_owned()
    } else {
        format!("Next: fix {place}, and save")
    }
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
