//! The steps in the page are the steps of the tests.

use crate::book::source::Source;
use workbook::page::Heading;
use workbook::suite::{Step, Suite};

/// What is wrong with the headings `Step N: …`.
pub(super) fn complaints(source: &Source, suite: &Suite) -> Vec<String> {
    let mut complaints: Vec<String> = suite
        .steps
        .iter()
        .filter_map(|step| missing(source, step))
        .collect();
    let mut last = 0;
    for heading in &source.page.headings {
        let Some(number) = number(heading) else {
            continue;
        };
        let place = source.at(heading.line);
        match suite.steps.iter().find(|step| step.number == number) {
            None => complaints.push(format!(
                "{place} is about step {number}, which the tests don't have. Remove it, or add \
                 the module step_{number}."
            )),
            Some(step) if heading.text != title(step) => complaints.push(format!(
                "{place} reads `{}`, but the tests call it `{}`. Make them the same.",
                heading.text,
                title(step)
            )),
            Some(_) if number <= last => complaints.push(format!(
                "{place} comes after step {last}. Put each step once, and in order."
            )),
            Some(_) => {}
        }
        last = last.max(number);
    }
    complaints
}

fn missing(source: &Source, step: &Step) -> Option<String> {
    let headings = &source.page.headings;
    let is_there = headings.iter().any(|it| number(it) == Some(step.number));
    (!is_there).then(|| {
        format!(
            "{} has no heading `{}`. Add it, with the text of that step.",
            source.name,
            title(step)
        )
    })
}

fn title(step: &Step) -> String {
    format!("Step {}: {}", step.number, step.title)
}

/// The number in a heading that begins as a step's does, however it goes on.
pub(super) fn number(heading: &Heading) -> Option<u32> {
    let after = heading.text.strip_prefix("Step ")?;
    let digits = after
        .find(|it: char| !it.is_ascii_digit())
        .unwrap_or(after.len());
    after[..digits].parse().ok()
}
