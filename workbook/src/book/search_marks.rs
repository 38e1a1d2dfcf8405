//! Tells the search what a page explains, and what it only hints at.
//!
//! mdBook's index takes every word of a section, whatever it stands in. So two letters that show nowhere go along,
//! and `chapters/assets/search.js` reads them: one before each term that a page explains, which is bold and links
//! to its entry in `words.md`, and one at the beginning of a hint and behind it.

use pulldown_cmark::{Event, Parser, Tag};

use crate::page::as_mdbook;

/// INVISIBLE SEPARATOR, in what takes no room: a term is explained here.
const EXPLAINED: &str = "<i hidden>\u{2063}</i>";

/// INVISIBLE PLUS: a hint begins or ends.
const HINT: &str = "<i hidden>\u{2064}</i>";

/// The page's text with the marks in it.
pub fn marked(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() + 1024);
    let mut done = 0;
    for (place, mark) in places(text) {
        marked.push_str(&text[done..place]);
        marked.push_str(mark);
        done = place;
    }
    marked.push_str(&text[done..]);
    marked
}

fn places(text: &str) -> Vec<(usize, &'static str)> {
    let mut places = Vec::new();
    let mut is_hint = false;
    let mut link = None;
    for (event, range) in Parser::new_ext(text, as_mdbook()).into_offset_iter() {
        // The first thing in a link.
        let opened = link.take();
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("words.md#") => {
                link = Some(range.start);
            }
            Event::Start(Tag::Strong) => places.extend(opened.map(|place| (place, EXPLAINED))),
            Event::Html(html) => {
                is_hint |= html.contains("<details class=\"hint\"");
                let after_label = html.find("</summary>").map(|it| it + "</summary>".len());
                // A line that began with the mark would be a paragraph, and end no fold.
                let end = html.find("</details>").map(|it| it + "</details>".len());
                if let Some(place) = after_label.filter(|_| is_hint) {
                    places.push((range.start + place, HINT));
                }
                if let Some(place) = end.filter(|_| is_hint) {
                    places.push((range.start + place, HINT));
                    is_hint = false;
                }
            }
            _ => {}
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_that_is_explained_has_its_mark() {
        assert_eq!(
            marked("It leaves a [**tombstone**](words.md#tombstone)."),
            "It leaves a <i hidden>\u{2063}</i>[**tombstone**](words.md#tombstone)."
        );
        for other in [
            "a [tombstone](words.md#tombstone)",
            "**bold**",
            "[**bold**](07-x.md)",
            "`[**a**](words.md#a)`",
        ] {
            assert_eq!(marked(other), other);
        }
    }

    #[test]
    fn a_hint_has_a_mark_at_either_end_and_another_fold_has_none() {
        let hint = "<details class=\"hint\" data-step=\"1\"><summary>Hint 1</summary>\n\nLook.\n\n</details>\n";
        let answer = "<details class=\"answer\"><summary>Answer</summary>\n\nYes.\n\n</details>\n";
        let both = format!("{hint}\n{answer}");
        let marked_hint = hint
            .replace("</summary>", "</summary><i hidden>\u{2064}</i>")
            .replace("</details>", "</details><i hidden>\u{2064}</i>");
        assert_eq!(marked(&both), format!("{marked_hint}\n{answer}"));
    }
}
