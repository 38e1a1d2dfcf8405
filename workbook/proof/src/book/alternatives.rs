//! Every figure says in words what it shows.

use pulldown_cmark::{Event, Parser, Tag as Inline, TagEnd};

use super::directives::directives;
use super::markup::{Tag, as_mdbook, tags, tags_in_markdown};
use super::pages_of::{Source, pages_of};
use crate::Report;
use workbook::Result;
use workbook::project::{Project, read};

/// Checks the figures in every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for page in pages_of(project)? {
        let mut complaints = images(&page);
        complaints.extend(silent(&page.name, &tags_in_markdown(&page.text)));
        complaints.extend(included(project, &page));
        report.complaints(format!("{}: its figures in words", page.name), complaints);
    }
    Ok(())
}

/// `![]()` without words.
fn images(page: &Source) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut words: Option<String> = None;
    for (event, range) in Parser::new_ext(&page.text, as_mdbook()).into_offset_iter() {
        match event {
            Event::Start(Inline::Image { .. }) => words = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(words) = &mut words {
                    words.push_str(&text);
                }
            }
            Event::End(TagEnd::Image) => {
                let words = words.take().unwrap_or_default();
                let place = page.at(page.line_of(range.start));
                complaints.extend(words.trim().is_empty().then(|| {
                    format!(
                        "{place} shows an image without words. Say what it shows between `![` and `]`."
                    )
                }));
            }
            _ => {}
        }
    }
    complaints
}

/// `<img>` and `<svg>` without words.
fn silent(name: &str, tags: &[Tag]) -> Vec<String> {
    let complaint = |(index, tag): (usize, &Tag)| {
        let what = match tag.name.as_str() {
            "img" if !tag.says("alt") => "an <img> without words. Say what it shows in `alt`",
            "svg" if !is_named(tag, tags, tags.get(index + 1)) => {
                "an <svg> without words. Say what it shows in a <title>, as its first element, or \
                 in `role=\"img\" aria-label`"
            }
            _ => return None,
        };
        Some(format!("{name}:{} shows {what}.", tag.line))
    };
    let opened = tags.iter().enumerate().filter(|(_, tag)| !tag.closes);
    opened.filter_map(complaint).collect()
}

fn is_named(svg: &Tag, tags: &[Tag], first: Option<&Tag>) -> bool {
    let is_image = svg.attribute("role") == Some("img");
    let labels = svg.attribute("aria-labelledby").unwrap_or_default();
    let mut labels = labels.split_whitespace();
    let is_label = |id| {
        let mut found = tags.iter().filter(|tag| tag.attribute("id") == Some(id));
        found.any(|tag| !tag.text.trim().is_empty())
    };
    first.is_some_and(|tag| tag.opens("title") && !tag.text.trim().is_empty())
        || is_image && (svg.says("aria-label") || labels.any(is_label))
}

/// The figures that a page includes.
fn included(project: &Project, page: &Source) -> Vec<String> {
    let figures = directives(&page.text).into_iter();
    let figures = figures.filter(|it| it.is_include() && it.path.ends_with(".svg"));
    let complaints = figures.flat_map(|it| {
        // One that isn't there is another check's business.
        let place = page.place(&it.path)?;
        let figure = read(&project.root().join(&place)).ok()?;
        Some(silent(&place, &tags(&figure)))
    });
    complaints.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    fn said_about(figure: &str) -> String {
        let example = Example::of(&[
            ("chapters/01-x.md", &format!("# X\n\n{figure}\n")),
            ("chapters/assets/good.svg", "<svg>\n<title>T</title></svg>"),
            (
                "chapters/assets/bad.svg",
                "<?xml version='1.0'?>\n<svg></svg>",
            ),
        ]);
        example.failures(check)
    }

    #[test]
    fn figures_in_words_pass() {
        for figure in [
            "![A browser asks *a server*](x.svg)",
            "![`GET`](x.svg)",
            "<img src=x.svg alt='A browser'>",
            "<svg viewBox='0 0 1 1'>\n<title>A browser</title>\n</svg>",
            "A <svg><title>A browser</title></svg> in a line.",
            "<svg role=img aria-label='A browser'></svg>",
            "<svg role=img aria-labelledby=t><g/><desc id=t>A browser</desc></svg>",
            "{{#include assets/good.svg}}",
            "`<img>` and \\<svg>\n\n```html\n<img>\n```",
            "No figure.",
        ] {
            assert_eq!(said_about(figure), "", "{figure}");
        }
    }

    #[test]
    fn figures_without_words_are_named() {
        for figure in [
            "![](x.svg)",
            "![ ](x.svg)",
            "<img src=x.svg>",
            "<img src=x.svg alt=' '>",
            "A <img src=x.svg alt> in a line.",
            "<svg></svg>",
            "<svg><title> </title></svg>",
            "<svg><g><title>A part</title></g></svg>",
            "<svg aria-label='A browser'></svg>",
            "<svg role=img aria-label=' '></svg>",
            "<svg role=img aria-labelledby=gone></svg>",
            "<figure>\n\n<svg></svg>\n\n</figure>",
        ] {
            let said = said_about(figure);
            let line = if figure.starts_with("<figure") { 5 } else { 3 };
            let start = format!("chapters/01-x.md:{line} shows an ");
            assert!(said.starts_with(&start), "{figure}: {said}");
            assert_eq!(said.lines().count(), 1, "{figure}: {said}");
        }
    }

    #[test]
    fn a_figure_that_is_included_is_looked_at() {
        let said = said_about("{{#include assets/bad.svg}}");
        assert!(
            said.starts_with("chapters/assets/bad.svg:2 shows an <svg>"),
            "{said}"
        );
    }

    #[test]
    fn every_problem_is_named() {
        assert_eq!(
            said_about("![](a)\n\n<img src=b>\n\n<svg></svg>")
                .lines()
                .count(),
            3
        );
    }
}
