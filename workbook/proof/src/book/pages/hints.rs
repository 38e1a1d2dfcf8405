//! Every step has its hints, where the reader looks for them.

use super::steps;
use crate::book::source::Source;
use workbook::suite::Suite;

/// What is wrong with the hints.
pub(super) fn complaints(source: &Source, suite: &Suite) -> Vec<String> {
    let mut complaints: Vec<String> = suite
        .steps
        .iter()
        .flat_map(|step| for_step(source, step.number))
        .collect();
    let tags = source.page.tags.iter();
    for tag in tags.filter(|tag| tag.opens("details") && tag.has_class("hint")) {
        let place = source.at(tag.line);
        let here = step_at(source, tag.line);
        match tag.attribute("data-step").map(str::parse::<u32>) {
            Some(Ok(step)) if Some(step) == here => {}
            Some(Ok(step)) => complaints.push(format!(
                "{place} is a hint for step {step}, but doesn't stand under that step. Move it, or \
                 correct its data-step."
            )),
            _ => complaints.push(format!(
                "{place} is a hint for no step. Write `<details class=\"hint\" data-step=\"1\">`."
            )),
        }
    }
    complaints
}

fn for_step(source: &Source, step: u32) -> Vec<String> {
    let name = &source.name;
    let hints = source.page.hints_for(step);
    let mut complaints = Vec::new();
    if !(2..=3).contains(&hints.len()) {
        complaints.push(format!(
            "{name} has {} for step {step}. Give two or three, from a question to almost the code.",
            match hints.len() {
                1 => "1 hint".to_owned(),
                count => format!("{count} hints"),
            }
        ));
    }
    let empty = hints.iter().filter(|hint| hint.is_empty()).count();
    if empty > 0 {
        complaints.push(format!(
            "{name} has an empty hint for step {step}. Write it."
        ));
    }
    complaints
}

/// The step whose section that line lies in.
fn step_at(source: &Source, line: usize) -> Option<u32> {
    let before = source.page.headings.iter().filter(|it| it.line < line);
    before.filter_map(steps::number).next_back()
}
