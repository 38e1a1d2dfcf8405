//! The glossary, `chapters/words.md`: a list of terms in order, each with a sentence and the place where
//! it is defined.
//!
//! Whether those places exist is up to the check of all links.

use super::source::{Source, pages};
use crate::Report;
use workbook::Result;
use workbook::project::Project;

const WORDS: &str = "chapters/words.md";

/// What an entry says whose chapter isn't written yet.
const COMING: &str = "which is coming";

/// Checks the glossary, and every link into it.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    let pages = pages(project)?;
    let Some(words) = pages.iter().find(|it| it.name == WORDS) else {
        report.failed("the glossary", format!("{WORDS} is missing. Write it."));
        return Ok(());
    };
    let entries = entries(words);
    report.complaints(format!("{WORDS}: its entries"), complaints(words, &entries));
    let places: Vec<_> = entries.iter().map(|it| place_of(it.term)).collect();
    for source in pages.iter().filter(|it| it.name != WORDS) {
        let unknown = links(source).filter(|(_, place)| !places.iter().any(|it| it == place));
        let complaint = |(line, place)| {
            let page = source.at(line);
            format!("{page} links to `words.md#{place}`, which {WORDS} doesn't have. Add the term.")
        };
        let complaints = unknown.map(complaint).collect();
        report.complaints(format!("{}: its links to words", source.name), complaints);
    }
    Ok(())
}

/// A term and its definition, in the form `term`, and in the next line `: A sentence.`
struct Entry<'a> {
    line: usize,
    term: &'a str,
    definition: &'a str,
}

fn entries<'a>(words: &'a Source) -> Vec<Entry<'a>> {
    let lines: Vec<_> = words.text.lines().collect();
    let pairs = (1..).zip(lines.windows(2));
    let entry = |(line, pair): (usize, &[&'a str])| {
        let (term, definition) = (pair[0], pair[1].strip_prefix(": ")?);
        Some(Entry {
            line,
            term,
            definition,
        })
    };
    pairs.filter_map(entry).collect()
}

/// The place that mdBook gives to a term: `session-id` to `session ID`.
fn place_of(term: &str) -> String {
    let kept = term.chars().filter_map(|it| match it {
        ' ' => Some('-'),
        '-' | '_' => Some(it),
        _ => it.is_alphanumeric().then(|| it.to_ascii_lowercase()),
    });
    kept.collect()
}

fn complaints(words: &Source, entries: &[Entry]) -> Vec<String> {
    let mut complaints = Vec::new();
    if entries.is_empty() {
        complaints.push(format!(
            "{WORDS} has no entries. Write a term, and in the next line `: ` and what it means."
        ));
    }
    for Entry {
        line,
        term,
        definition,
    } in entries
    {
        if !definition.contains("](") && !definition.contains(COMING) {
            let place = words.at(*line);
            complaints.push(format!(
                "{place} doesn't say where `{term}` is explained. Link to the place, or write of its \
                 chapter: {COMING}."
            ));
        }
    }
    // As a reader looks for it: `Vary` without its marks, in the order of its letters.
    let key = |entry: &Entry| entry.term.replace('`', "").to_lowercase();
    for pair in entries.windows(2) {
        if key(&pair[0]) >= key(&pair[1]) {
            let (place, term) = (words.at(pair[1].line), pair[1].term);
            complaints.push(format!(
                "{place} has `{term}` after `{}`. Put them in order, each term once.",
                pair[0].term
            ));
        }
    }
    complaints
}

/// The lines of a page that link to a word, and the place that each names.
fn links(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let lines = (1..).zip(source.text.lines());
    lines.flat_map(|(line, text)| {
        let links = text.split("](words.md#").skip(1);
        links.filter_map(move |it| Some((line, it.split_once(')')?.0)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    const GOOD: &str = "# Words\n\nHMAC\n: A signature. [10](10-x.md)\n\nsession ID\n: A number. \
                        [04](04-x.md#id)\n\n`Vary`\n: A header. Chapter 12, which is coming\n";

    fn complaints_about(words: &str, page: &str) -> String {
        Example::of(&[(WORDS, words), ("chapters/01-x.md", page)]).failures(check)
    }

    #[test]
    fn a_good_glossary_passes() {
        let page = "A [**session ID**](words.md#session-id) and\n[**`Vary`**](words.md#vary), \
                    [HMAC](words.md#hmac).\n";
        assert_eq!(complaints_about(GOOD, page), "");
    }

    #[test]
    fn a_page_may_not_link_to_a_word_that_is_missing() {
        let page = "# X\n\nA [**HMAC**](words.md#hmac) of a [**MAC**](words.md#mac).";
        let found = complaints_about(GOOD, page);
        assert!(found.starts_with("chapters/01-x.md:3 links to `words.md#mac`"));
        assert_eq!(found.lines().count(), 1, "{found}");
    }

    #[test]
    fn entries_that_are_out_of_order_or_lead_nowhere() {
        for (words, because) in [
            (
                "b\n: B. [1](1.md)\n\na\n: A. [1](1.md)\n",
                ":4 has `a` after `b`",
            ),
            (
                "a\n: A. [1](1.md)\n\nA\n: A. [1](1.md)\n",
                ":4 has `A` after `a`",
            ),
            ("a\n: A.\n", ":1 doesn't say where `a` is explained"),
            ("# Words\n", " has no entries"),
        ] {
            let found = complaints_about(words, "# X");
            assert!(found.starts_with(&format!("{WORDS}{because}")), "{found}");
            assert_eq!(found.lines().count(), 1, "{found}");
        }
    }

    #[test]
    fn a_book_without_a_glossary() {
        let found = Example::of(&[("chapters/01-x.md", "# X")]).failures(check);
        assert!(found.contains("is missing"), "{found}");
    }
}
