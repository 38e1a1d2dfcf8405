//! Every step has its hints, where the reader looks for them and the command line finds them.

use super::{Written, steps};
use workbook::suite::Suite;

/// What is wrong with the hints.
pub(super) fn complaints(written: &Written, suite: &Suite) -> Vec<String> {
    let mut complaints: Vec<String> = suite
        .steps
        .iter()
        .flat_map(|step| for_step(written, step.number))
        .collect();
    let mut found = 0;
    for tag in written
        .tags
        .iter()
        .filter(|tag| tag.opens("details") && tag.has_class("hint"))
    {
        found += 1;
        let place = written.source.at(tag.line);
        let here = step_at(written, tag.line);
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
    if found != written.page.hints.len() {
        complaints.push(format!(
            "{} shows {found} hints, but `cargo workbook hint` finds {}. Write each as \
             `<details class=\"hint\" data-step=\"1\">`, and end it with `</details>`.",
            written.source.name,
            written.page.hints.len()
        ));
    }
    complaints
}

fn for_step(written: &Written, step: u32) -> Vec<String> {
    let name = &written.source.name;
    let hints = written.page.hints_for(step);
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
fn step_at(written: &Written, line: usize) -> Option<u32> {
    let before = written.headings.iter().filter(|it| it.line < line);
    before.filter_map(steps::number).next_back()
}
