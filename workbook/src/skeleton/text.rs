//! Source as text: the marks that authors leave in comments, which no syntax tree holds.

use std::ops::Range;

/// Changes to a text, by byte ranges of the text as it was.
#[derive(Debug, Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts `new` in the place of `range`, which must not overlap another one.
    pub fn replace(&mut self, range: Range<usize>, new: String) {
        self.0.push((range, new));
    }

    /// The text after all changes.
    pub fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for (range, new) in self.0 {
            out.push_str(&text[done..range.start]);
            out.push_str(&new);
            done = range.end;
        }
        out + &text[done..]
    }
}

/// The mark that opens the body of a step: `// step 2: read the count` is `(2, "read the count")`.
pub fn mark(body: &str) -> Option<(u32, String)> {
    let line = body.trim_start().lines().next()?;
    let (number, task) = line.strip_prefix("// step ")?.split_once(": ")?;
    Some((number.parse().ok()?, task.trim_end().to_owned()))
}

/// The text without the lines that mark the book's listings.
pub fn without_marks(text: &str) -> String {
    let is_mark = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("// ANCHOR: ") || line.starts_with("// ANCHOR_END: ")
    };
    text.split_inclusive('\n')
        .filter(|line| !is_mark(line))
        .collect()
}

/// The white space at the start of the line that holds the byte at `place`.
pub fn indent_of_line(text: &str, place: usize) -> &str {
    let start = text[..place].rfind('\n').map_or(0, |end| end + 1);
    let line = &text[start..];
    &line[..line.len() - line.trim_start_matches(' ').len()]
}
