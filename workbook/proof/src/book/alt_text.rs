//! Every figure says in words what it shows.

use super::source::pages;
use crate::Report;
use workbook::Result;
use workbook::page::Page;
use workbook::page::markup::Tag;
use workbook::project::Project;

/// Checks the figures in every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for source in pages(project)? {
        let complaint = |(line, remedy)| format!("{} {remedy}.", source.at(line));
        let Page { images, tags, .. } = &source.page;
        let images = images.iter().filter(|it| it.alt.trim().is_empty());
        let images = images.map(|it| (it.line, IMAGE));
        let complaints = images.chain(without_words(tags)).map(complaint).collect();
        report.complaints(format!("{}: its figures in words", source.name), complaints);
    }
    Ok(())
}

const IMAGE: &str = "shows an image without words. Say what it shows between `![` and `]`";

/// The lines of the figures in HTML that say nothing, and what to do there.
pub fn without_words(tags: &[Tag]) -> impl Iterator<Item = (usize, &'static str)> {
    tags.iter().enumerate().filter_map(|(index, tag)| {
        let next = tags.get(index + 1);
        let is_titled = next.is_some_and(|it| it.opens("title") && !it.text.trim().is_empty());
        if tag.opens("img") && !tag.says("alt") {
            let remedy = "shows an <img> without words. Say what it shows in `alt`";
            Some((tag.line, remedy))
        } else if tag.opens("svg") && !is_titled {
            let remedy = "shows an <svg> without words. Say what it shows in a <title>, as its first \
                          element";
            Some((tag.line, remedy))
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    fn complaints_about(figure: &str) -> String {
        let page = format!("# X\n\n{figure}\n");
        Example::of(&[("chapters/01-x.md", &page)]).failures(check)
    }

    #[test]
    fn figures_in_words_pass() {
        for figure in [
            "![A browser asks *a server*](x.svg)",
            "![`GET`](x.svg)",
            "<img src=x.svg alt='A browser'>",
            "<svg viewBox='0 0 1 1'>\n<title>A browser</title>\n</svg>",
            "A <svg><title>A browser</title></svg> in a line.",
            "`<img>` and \\<svg>\n\n```html\n<img>\n```",
            "No figure.",
        ] {
            assert_eq!(complaints_about(figure), "", "{figure}");
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
            "<figure>\n\n<svg></svg>\n\n</figure>",
        ] {
            let found = complaints_about(figure);
            let line = if figure.starts_with("<figure") { 5 } else { 3 };
            let start = format!("chapters/01-x.md:{line} shows an ");
            assert!(found.starts_with(&start), "{figure}: {found}");
            assert_eq!(found.lines().count(), 1, "{figure}: {found}");
        }
    }

    #[test]
    fn every_problem_is_named() {
        assert_eq!(
            complaints_about("![](a)\n\n<img src=b>\n\n<svg></svg>")
                .lines()
                .count(),
            3
        );
    }
}
