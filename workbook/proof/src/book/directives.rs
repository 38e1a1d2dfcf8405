//! What mdBook replaces in a page: `{{#include file:anchor}}` and its kin, read as mdBook reads it.

use std::ops::Range;

/// One `{{#…}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// `include`; empty where mdBook doesn't understand the braces, and shows them to the reader.
    pub word: String,
    /// The file, as it is written.
    pub path: String,
    /// Which lines of it.
    pub part: Part,
    /// Where it stands in the text.
    pub range: Range<usize>,
}

/// The lines that an include takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// All.
    Whole,
    /// Those between `ANCHOR: name` and `ANCHOR_END: name`.
    Anchor(String),
    /// From the first, counted from 1, to the last one inclusive, or to the end.
    Lines(usize, Option<usize>),
    /// Something that mdBook would pass over in silence.
    Unclear(String),
}

impl Directive {
    /// Whether it brings in a file.
    pub fn is_include(&self) -> bool {
        self.word == "include" || self.word == "rustdoc_include"
    }
}

/// Every directive in `text`. One with a backslash before it is text, for mdBook and for us.
pub fn directives(text: &str) -> Vec<Directive> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("{{").map(|it| from + it) {
        let is_escaped = text[..start].ends_with('\\') && text[start..].starts_with("{{#");
        from = if is_escaped {
            end_of_escaped(text, start)
        } else if let Some(directive) = directive(text, start) {
            let end = directive.range.end;
            found.push(directive);
            end
        } else {
            start + 1
        };
    }
    found
}

/// A backslash holds to the last braces of its line.
fn end_of_escaped(text: &str, start: usize) -> usize {
    let line = text[start..].lines().next().unwrap_or_default();
    start + line.rfind("}}").unwrap_or_default() + 2
}

/// The directive whose braces open at `start`; `None` where there is no `#` behind them.
fn directive(text: &str, start: usize) -> Option<Directive> {
    let inside = text[start + 2..].trim_start().strip_prefix('#')?;
    let from = text.len() - inside.len();
    let parsed = inside.split_once('}').and_then(|(inside, after)| {
        after.strip_prefix('}')?;
        let (word, arguments) = inside.split_once(char::is_whitespace)?;
        let is_word = !word.is_empty() && !arguments.trim().is_empty();
        is_word.then(|| (word, arguments, from + inside.len() + 2))
    });
    let Some((word, arguments, end)) = parsed else {
        return Some(unreadable(start..from));
    };
    let (path, part) = path_and_part(arguments);
    Some(Directive {
        word: word.to_owned(),
        path: path.to_owned(),
        part,
        range: start..end,
    })
}

fn unreadable(range: Range<usize>) -> Directive {
    Directive {
        word: String::new(),
        path: String::new(),
        part: Part::Whole,
        range,
    }
}

fn path_and_part(arguments: &str) -> (&str, Part) {
    let (file, more) = match arguments.trim().split_once(char::is_whitespace) {
        Some((file, more)) => (file, more.trim()),
        None => (arguments.trim(), ""),
    };
    let (path, part) = file.split_once(':').unwrap_or((file, ""));
    let part = match more {
        "" => self::part(part),
        more => Part::Unclear(more.to_owned()),
    };
    (path, part)
}

fn part(text: &str) -> Part {
    let unclear = || Part::Unclear(text.to_owned());
    let (first, last) = match text.split_once(':') {
        None => (text, None),
        Some((first, last)) => (first, Some(last)),
    };
    match (first, first.parse(), last, last.map(str::parse)) {
        ("", _, None | Some(""), _) => Part::Whole,
        ("", _, _, Some(Ok(last))) => Part::Lines(1, Some(last)),
        (_, Ok(first), None, _) => Part::Lines(first, Some(first)),
        (_, Ok(first), Some(""), _) => Part::Lines(first, None),
        (_, Ok(first), _, Some(Ok(last))) => Part::Lines(first, Some(last)),
        ("", ..) | (_, Ok(_), ..) | (_, _, Some(_), _) => unclear(),
        (anchor, ..) => Part::Anchor(anchor.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> Directive {
        let found = directives(text);
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].clone()
    }

    #[test]
    fn reads_the_parts_that_mdbook_knows() {
        for (written, part) in [
            ("a", Part::Whole),
            ("a:", Part::Whole),
            ("a:b-c", Part::Anchor("b-c".into())),
            ("a:2", Part::Lines(2, Some(2))),
            ("a:2:", Part::Lines(2, None)),
            ("a:2:5", Part::Lines(2, Some(5))),
            ("a::5", Part::Lines(1, Some(5))),
            ("a:2:x", Part::Unclear("2:x".into())),
            ("a:b:5", Part::Unclear("b:5".into())),
            ("a b", Part::Unclear("b".into())),
        ] {
            let directive = only(&format!("x {{{{ #include {written} }}}} y"));
            assert_eq!((directive.path.as_str(), directive.part), ("a", part));
            assert_eq!(directive.range.end, 17 + written.len());
        }
    }

    #[test]
    fn a_backslash_makes_it_text() {
        assert_eq!(directives("\\{{#include a}} {{#include b}}"), []);
        assert_eq!(only("\\{{#include a}}\n{{#include b}}").path, "b");
        assert_eq!(directives("{{x}} {{{ x"), []);
    }

    #[test]
    fn broken_braces_have_no_word() {
        for broken in ["{{#include a}", "{{#include}}", "{{#include a", "{{# a}}"] {
            assert_eq!(only(broken).word, "", "{broken}");
        }
        assert_eq!(only("{{#inculde a}}").word, "inculde");
    }
}
