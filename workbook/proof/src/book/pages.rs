//! A chapter's page has the shape that students, and the command line, count on.

mod folds;
mod hints;
mod invariants;
mod steps;

use super::source::{Source, pages};
use crate::Report;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::suite::Suite;

/// The sections that every chapter has, beside its steps.
const SECTIONS: [&str; 5] = [
    "Break it",
    "Find the bug",
    "In the wild",
    "Check yourself",
    "What you have now",
];

/// Checks what is folded away in every page, and the shape of every chapter that has tests.
///
/// # Errors
///
/// A page or a chapter's tests can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for source in pages(project)? {
        let complaints = folds::complaints(&source);
        report.complaints(format!("{}: what it folds away", source.name), complaints);
    }
    for chapter in project.chapters()? {
        if chapter.page().is_file() {
            shape(project, &chapter, report)?;
        } else {
            report.failed(
                format!("chapters/{}.md: its shape", chapter.name()),
                format!("chapters/{}.md is missing. Write the page.", chapter.name()),
            );
        }
    }
    Ok(())
}

fn shape(project: &Project, chapter: &Chapter, report: &mut Report) -> Result<()> {
    let source = Source::load(project, chapter)?;
    let suite = Suite::load(chapter)?;
    let mut add = |what, complaints| {
        report.complaints(format!("{}: {what}", source.name), complaints);
    };
    add("its title and sections", sections(&source));
    add("its steps", steps::complaints(&source, &suite));
    add(
        "what must hold in each step, and the tests of it",
        invariants::complaints(&source, &suite, &invariants::named(chapter, &suite)?),
    );
    add("its hints", hints::complaints(&source, &suite));
    add("its answers and solution", answers(&source));
    Ok(())
}

fn sections(source: &Source) -> Vec<String> {
    let name = &source.name;
    let headings = &source.page.headings;
    let mut complaints = Vec::new();
    match headings.iter().filter(|it| it.level == 1).count() {
        1 if headings[0].level == 1 => {}
        count => complaints.push(format!(
            "{name} has {count} headings of the form `# Title`. Give it one, before all others."
        )),
    }
    for section in SECTIONS {
        // `Break it: a forged cookie` is that section too.
        let is_it = |text: &str| {
            text.strip_prefix(section)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
        };
        match headings.iter().filter(|it| is_it(&it.text)).count() {
            1 => {}
            0 => complaints.push(format!(
                "{name} has no heading `{section}`. Write that section."
            )),
            count => complaints.push(format!(
                "{name} has {count} headings `{section}`. Make them one section."
            )),
        }
    }
    complaints
}

fn answers(source: &Source) -> Vec<String> {
    let Source { name, page, .. } = source;
    let folded = |class| {
        let opens = page.tags.iter().filter(|tag| tag.opens("details"));
        opens.filter(|tag| tag.has_class(class)).count()
    };
    let mut complaints = Vec::new();
    match folded("solution") {
        1 if page.decisions.is_empty() => complaints.push(format!(
            "{name} says nothing beside the code in `<details class=\"solution\">`. Explain the \
             decisions."
        )),
        1 => {}
        count => complaints.push(format!(
            "{name} has {count} `<details class=\"solution\">`. Give it one."
        )),
    }
    if folded("answer") == 0 {
        complaints.push(format!(
            "{name} has no `<details class=\"answer\">`. Ask for a prediction, and fold its answer."
        ));
    }
    complaints
}

#[cfg(test)]
mod tests;
