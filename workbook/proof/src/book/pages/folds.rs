//! What `<details>` folds away opens on a summary, is closed, and is read as Markdown.

use crate::book::source::Source;
use workbook::page::markup::Tag;

/// What is wrong with the folded parts of a page.
pub fn complaints(source: &Source) -> Vec<String> {
    let tags = &source.page.tags;
    let mut open: Vec<&Tag> = Vec::new();
    let mut complaints = Vec::new();
    for (index, tag) in tags.iter().enumerate() {
        let complaint = match tag.name.as_str() {
            "details" if tag.closes => match open.pop() {
                Some(_) => behind_text(source, tag.line),
                None => Some("closes a <details> that isn't open. Remove the tag."),
            },
            "details" => {
                let cuts = open
                    .iter()
                    .any(|it| it.has_class("hint") || it.has_class("solution"));
                open.push(tag);
                cuts.then_some(INNER).or(unsummed(tags.get(index + 1)))
            }
            "summary" if tag.closes => stuck(source, tag.line),
            "summary" if tag.text.trim().is_empty() && !says_more(&tags[index..]) => {
                Some("has an empty <summary>. Say what is folded away.")
            }
            _ => None,
        };
        complaints.extend(complaint.map(|it| format!("{} {it}", source.at(tag.line))));
    }
    let unclosed = open.iter().map(|tag| {
        let place = source.at(tag.line);
        format!("{place} opens a <details> that is never closed. Add `</details>` at its end.")
    });
    complaints.extend(unclosed);
    complaints
}

const INNER: &str = "opens a <details> inside a hint or solution, which the command line can't fold. \
                     Put them one after the other.";

/// The command line shows whole lines.
fn behind_text(source: &Source, line: usize) -> Option<&'static str> {
    (source.line(line) != "</details>")
        .then_some("closes a <details> in a line with something else. Give `</details>` a line.")
}

fn unsummed(next: Option<&Tag>) -> Option<&'static str> {
    let is_summed = next.is_some_and(|tag| tag.opens("summary"));
    (!is_summed).then_some("opens a <details> without a <summary>. Put one right behind it.")
}

/// Whether there is text, or code, before the summary ends.
fn says_more(tags: &[Tag]) -> bool {
    let inside = tags.iter().take_while(|tag| !tag.ends("summary"));
    inside.into_iter().any(|tag| !tag.text.trim().is_empty())
}

/// Without an empty line after it, what follows a summary is taken for HTML.
fn stuck(source: &Source, line: usize) -> Option<&'static str> {
    let is_last = source.line(line).ends_with("</summary>");
    (!is_last || !source.line(line + 1).is_empty()).then_some(
        "ends a <summary> without an empty line after it, so no Markdown is read there. Add one.",
    )
}
