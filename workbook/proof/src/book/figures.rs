//! A figure can be read on a phone, whose page is about 345 pixels wide.

use super::source::pages;
use crate::Report;
use workbook::Result;
use workbook::page::markup::Tag;
use workbook::project::Project;

/// A drawing takes the width of the page, so that a unit of a wider one would be less than a pixel.
const WIDEST: f64 = 360.0;

/// Twelve pixels, in units of the widest drawing.
const SMALLEST: f64 = 12.5;

/// Checks the drawings in every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for source in pages(project)? {
        let complaint = |(line, remedy)| format!("{} {remedy}", source.at(line));
        let complaints = illegible(&source.page.tags).map(complaint).collect();
        report.complaints(
            format!("{}: its figures on a phone", source.name),
            complaints,
        );
    }
    Ok(())
}

/// The lines of the drawings that a phone would show too small, and what to do there.
pub fn illegible(tags: &[Tag]) -> impl Iterator<Item = (usize, String)> {
    let mut is_inside = false;
    let complaint = move |tag: &Tag| {
        let is_svg = tag.name == "svg";
        if is_svg {
            is_inside = !tag.closes;
        }
        let remedy = if tag.closes || !is_inside {
            None
        } else if is_svg {
            frame(tag).or_else(|| letters(tag))
        } else {
            letters(tag)
        };
        Some((tag.line, remedy?))
    };
    tags.iter().filter_map(complaint)
}

/// What is wrong with an `<svg>` as a whole.
fn frame(svg: &Tag) -> Option<String> {
    let view = svg.attribute("viewbox").unwrap_or_default();
    let width = view.split_whitespace().nth(2).map(str::parse::<f64>);
    let why = match width {
        Some(Ok(width)) if width <= WIDEST => None,
        _ => Some(format!(
            "has an <svg> whose width isn't known to be at most {WIDEST}. Give it a `viewBox`."
        )),
    };
    let missing = || {
        let is_missing = svg.attribute("font-size").is_none();
        is_missing.then(|| "has an <svg> without a `font-size`. Give it one.".to_owned())
    };
    let styled = || {
        let is_styled = svg.attribute("style").is_some();
        is_styled.then(|| {
            "has an <svg> with a `style`. Leave its size to chapters/assets/workbook.css."
                .to_owned()
        })
    };
    why.or_else(missing).or_else(styled)
}

fn letters(tag: &Tag) -> Option<String> {
    let size = tag.attribute("font-size")?;
    let is_legible = size.parse().is_ok_and(|it: f64| it >= SMALLEST);
    (!is_legible).then(|| {
        format!(
            "has letters of `{size}`. Make them {SMALLEST} units or more, with no unit behind it."
        )
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
    fn figures_that_can_be_read_pass() {
        for figure in [
            "<svg viewBox='0 0 360 100' font-size='12.5'><g font-size='14'></g></svg>",
            "<svg viewBox='0 0 344 100' font-size='13'></svg>\n<p style='x' font-size='1'>",
            "![A browser](x.svg)",
        ] {
            assert_eq!(complaints_about(figure), "", "{figure}");
        }
    }

    #[test]
    fn figures_that_are_too_small_are_named() {
        for (figure, because) in [
            (
                "<svg viewBox='0 0 361 9' font-size='13'></svg>",
                "at most 360",
            ),
            ("<svg font-size='13'></svg>", "at most 360"),
            ("<svg viewBox='0 0 360 9'></svg>", "without a `font-size`"),
            (
                "<svg viewBox='0 0 360 9' font-size='12'></svg>",
                "letters of `12`",
            ),
            (
                "<svg viewBox='0 0 9 9' font-size='13px'></svg>",
                "letters of `13px`",
            ),
            (
                "<svg viewBox='0 0 9 9' font-size='13'><text font-size='10'>A</text></svg>",
                "letters of `10`",
            ),
            (
                "<svg viewBox='0 0 9 9' font-size='13' style='width: 9px'></svg>",
                "with a `style`",
            ),
        ] {
            let found = complaints_about(figure);
            assert!(
                found.starts_with("chapters/01-x.md:3 has "),
                "{figure}: {found}"
            );
            assert!(found.contains(because), "{figure}: {found}");
            assert_eq!(found.lines().count(), 1, "{figure}: {found}");
        }
    }
}
