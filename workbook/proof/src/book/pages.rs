//! A chapter's page has the shape that students, and the command line, count on.

mod folds;
mod hints;
mod steps;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag as Block, TagEnd};

use super::markup::{Tag, tags_in_markdown};
use super::pages_of::{Source, page_of, pages_of};
use crate::Report;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::page::Page;
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
    for page in pages_of(project)? {
        let complaints = folds::complaints(&page);
        report.complaints(format!("{}: what it folds away", page.name), complaints);
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
    let source = page_of(project, chapter)?;
    let suite = Suite::of(chapter)?;
    let written = Written {
        headings: headings(&source),
        tags: tags_in_markdown(&source.text),
        page: Page::parse(&source.text),
        source,
    };
    let mut add = |what, complaints| {
        report.complaints(format!("{}: {what}", written.source.name), complaints);
    };
    add("its title and sections", sections(&written));
    add("its steps", steps::complaints(&written, &suite));
    add("its hints", hints::complaints(&written, &suite));
    add("its answers and solution", answers(&written));
    Ok(())
}

/// A page, read in every way that a check needs.
struct Written {
    source: Source,
    headings: Vec<Heading>,
    tags: Vec<Tag>,
    /// As the command line reads it.
    page: Page,
}

/// A heading and its place.
struct Heading {
    is_title: bool,
    text: String,
    line: usize,
}

/// Read with the options that [`Page`] uses, so that both see the same text.
fn headings(source: &Source) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut inside = false;
    for (event, range) in Parser::new(&source.text).into_offset_iter() {
        match event {
            Event::Start(Block::Heading { level, .. }) => {
                inside = true;
                headings.push(Heading {
                    is_title: level == HeadingLevel::H1,
                    text: String::new(),
                    line: source.line_of(range.start),
                });
            }
            Event::End(TagEnd::Heading(_)) => inside = false,
            Event::Text(text) | Event::Code(text) if inside => {
                if let Some(heading) = headings.last_mut() {
                    heading.text.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

fn sections(written: &Written) -> Vec<String> {
    let name = &written.source.name;
    let mut complaints = Vec::new();
    match written.headings.iter().filter(|it| it.is_title).count() {
        1 if written.headings[0].is_title => {}
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
        match written.headings.iter().filter(|it| is_it(&it.text)).count() {
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

fn answers(written: &Written) -> Vec<String> {
    let name = &written.source.name;
    let folded = |class| {
        let opens = written.tags.iter().filter(|tag| tag.opens("details"));
        opens.filter(|tag| tag.has_class(class)).count()
    };
    let mut complaints = Vec::new();
    match folded("solution") {
        1 if written.page.decisions.is_empty() => complaints.push(format!(
            "{name} says nothing beside the code in `<details class=\"solution\">`, or the command \
             line can't find it. Explain the decisions, behind that very tag."
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
