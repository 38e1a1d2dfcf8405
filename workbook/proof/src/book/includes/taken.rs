//! The lines that an include takes from a file, each with its number.

use crate::book::include::Part;

/// Why there are no such lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The mark isn't there.
    #[error("There is no `{0}` in {{file}}. Add the mark or correct the name.")]
    NoMark(String),
    /// The mark is there more than once.
    #[error("`ANCHOR: {0}` stands more than once in {{file}}. Give each part its own name.")]
    Twice(String),
    /// The range isn't within the file.
    #[error("{{file}} has {0} lines. Correct the range; lines count from 1.")]
    Range(usize),
}

impl NotTaken {
    /// The sentence, about the file of that name.
    pub fn in_file(&self, name: &str) -> String {
        self.to_string().replace("{file}", name)
    }
}

/// The lines of `text` that `part` takes.
pub fn lines<'a>(text: &'a str, part: Part) -> Result<Vec<(usize, &'a str)>, NotTaken> {
    let mut all: Vec<_> = (1..).zip(text.lines()).collect();
    let (first, last) = match part {
        Part::Whole => return Ok(all),
        Part::Anchor(name) => return anchored(&all, name),
        Part::Lines(first, last) => (first.unwrap_or(1), last.unwrap_or(all.len())),
    };
    if first == 0 || first > last || last > all.len() {
        return Err(NotTaken::Range(all.len()));
    }
    all.truncate(last);
    Ok(all.split_off(first - 1))
}

fn anchored<'a>(all: &[(usize, &'a str)], name: &str) -> Result<Vec<(usize, &'a str)>, NotTaken> {
    let no_mark = |kind| NotTaken::NoMark(format!("{kind}: {name}"));
    let is = |kind| move |line: &&(usize, &str)| mark(line.1, kind) == Some(name);
    let mut starts = all.iter().filter(is("ANCHOR"));
    let (start, _) = starts.next().ok_or(no_mark("ANCHOR"))?;
    if starts.next().is_some() {
        return Err(NotTaken::Twice(name.to_owned()));
    }
    let after = &all[*start..];
    let end = after.iter().position(|line| is("ANCHOR_END")(&line));
    let inside = &after[..end.ok_or(no_mark("ANCHOR_END"))?];
    // As mdBook does, leave out the marks of other parts.
    let shown = inside.iter().filter(|(_, line)| !is_mark(line));
    Ok(shown.copied().collect())
}

/// Whether a line is there for mdBook alone.
pub fn is_mark(line: &str) -> bool {
    mark(line, "ANCHOR").or(mark(line, "ANCHOR_END")).is_some()
}

/// The name in a line that holds `ANCHOR: name`.
fn mark<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    let (_, after) = line.split_once(kind)?;
    let name = after.strip_prefix(':')?.trim_start();
    let is_in_name = |it: char| it.is_alphanumeric() || it == '_' || it == '-';
    let end = name.find(|it| !is_in_name(it)).unwrap_or(name.len());
    (end > 0).then(|| &name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(text: &str) -> Result<Vec<(usize, &str)>, NotTaken> {
        lines(text, Part::Anchor("a"))
    }

    #[test]
    fn an_anchor_is_the_lines_between_its_marks() {
        let text = "0\n# ANCHOR: a\n1\n# ANCHOR: b\n2\n# ANCHOR_END:a -->\n3\n# ANCHOR: ab\n";
        assert_eq!(anchor(text), Ok(vec![(3, "1"), (5, "2")]));
    }

    #[test]
    fn an_anchor_that_ends_before_it_begins_is_open() {
        let error = anchor("ANCHOR_END: a\nANCHOR: a\n1\n").unwrap_err();
        assert!(error.in_file("x").contains("no `ANCHOR_END: a` in x."));
    }

    #[test]
    fn an_anchor_of_which_there_are_two() {
        let twice = "ANCHOR: a\n1\nANCHOR_END: a\n".repeat(2);
        assert_eq!(anchor(&twice), Err(NotTaken::Twice("a".into())));
    }
}
