//! The one form in which a page brings in a file: `{{#include FILE:ANCHOR}}`, alone on its line.
//!
//! mdBook knows more directives, and more ways to write this one. What a page may say is less, so that
//! nothing means one thing to mdBook and another to the checks.

/// A line that includes a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Include<'a> {
    /// The file, as the page writes it.
    pub path: &'a str,
    /// Which lines of it.
    pub part: Part<'a>,
}

/// The lines that an include takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// All: `FILE`.
    Whole,
    /// Those between `ANCHOR: name` and `ANCHOR_END: name`: `FILE:name`.
    Anchor(&'a str),
    /// From the first, counted from 1, to the last one inclusive: `FILE:3:7`. A transcript is printed
    /// byte by byte and has no room for anchors.
    Lines(Option<usize>, Option<usize>),
}

impl<'a> Include<'a> {
    /// The include that the whole line is.
    pub fn parse(line: &'a str) -> Option<Self> {
        let inside = line.strip_prefix("{{#include ")?.strip_suffix("}}")?;
        let (path, part) = match inside.split_once(':') {
            None => (inside, Part::Whole),
            Some((path, part)) => (path, Part::parse(part)?),
        };
        let is_path =
            !path.is_empty() && path.bytes().all(|it| is_in_name(it) || b"./".contains(&it));
        is_path.then_some(Self { path, part })
    }

    /// Whether it takes in a drawing, which stands in a figure and not in a listing.
    pub fn is_drawing(&self) -> bool {
        self.path.starts_with("assets/") && self.path.ends_with(".svg") && self.part == Part::Whole
    }
}

impl<'a> Part<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let number = |text: &str| match text {
            "" => Some(None),
            text => text.parse().ok().map(Some),
        };
        match text.split_once(':') {
            Some((first, last)) => Some(Self::Lines(number(first)?, number(last)?)),
            // A name of digits is a line for mdBook.
            None => {
                let is_name = text.starts_with(|it: char| it.is_ascii_lowercase());
                (is_name && text.bytes().all(is_in_name)).then_some(Self::Anchor(text))
            }
        }
    }
}

fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-".contains(&byte)
}

/// The lines, from 1, on which something stands that mdBook could take for a directive.
pub fn directives(text: &str) -> impl Iterator<Item = usize> {
    let braces = text.match_indices("{{");
    let is_directive = |at: &usize| text[at + 2..].trim_start().starts_with('#');
    let found = braces.map(|(at, _)| at).filter(is_directive);
    found.map(|at| 1 + text[..at].matches('\n').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_forms_that_pages_have() {
        for (written, part) in [
            ("../a/b-1.rs", Part::Whole),
            ("../a/b-1.rs:c_d-2", Part::Anchor("c_d-2")),
            ("../a/b-1.rs:2:5", Part::Lines(Some(2), Some(5))),
            ("../a/b-1.rs:2:", Part::Lines(Some(2), None)),
            ("../a/b-1.rs::5", Part::Lines(None, Some(5))),
        ] {
            let line = format!("{{{{#include {written}}}}}");
            let path = "../a/b-1.rs";
            assert_eq!(Include::parse(&line), Some(Include { path, part }));
        }
    }

    #[test]
    fn reads_no_other_form() {
        for line in [
            "{{ #include a}}",
            "{{#include  a}}",
            "{{#include a }}",
            "{{#include a b}}",
            "{{#include a:}}",
            "{{#include a:2}}",
            "{{#include a:b:5}}",
            "{{#include a:2:5:7}}",
            "{{#include a\\b}}",
            "{{#include }}",
            "{{#include a}",
            " {{#include a}}",
            "{{#include a}} ",
            "> {{#include a}}",
            "\\{{#include a}}",
            "{{#include a}}{{#include b}}",
            "{{#rustdoc_include a}}",
            "{{#playground a}}",
            "{{#title a}}",
            "{{#inculde a}}",
        ] {
            assert_eq!(Include::parse(line), None, "{line}");
            assert_eq!(directives(line).next(), Some(1), "{line}");
        }
    }

    #[test]
    fn tells_a_drawing_from_a_listing() {
        let is_drawing = |line| Include::parse(line).unwrap().is_drawing();
        assert!(is_drawing("{{#include assets/map.svg}}"));
        for line in [
            "{{#include assets/map.rs}}",
            "{{#include assets/map.svg:1:2}}",
            "{{#include assets/map.svg:a}}",
            "{{#include ../tests/map.svg}}",
        ] {
            assert!(!is_drawing(line), "{line}");
        }
    }

    #[test]
    fn other_braces_are_text() {
        let text = "{{x}} {{{ `{{` {#}\n{{\n#include a}}";
        assert_eq!(directives(text).collect::<Vec<_>>(), [2]);
    }
}
