//! A page of the book, read once: for the command line, and for the checks of the book.

pub mod markup;
pub mod plain;
mod reader;

pub(crate) use reader::as_mdbook;

use std::ops::Range;

use crate::Result;
use crate::chapter::Chapter;
use crate::project::read;
use markup::Tag;

/// What stands in a page's Markdown. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The code blocks.
    pub listings: Vec<Listing>,
    /// The images that are written as `![alt text](path)`.
    pub images: Vec<Image>,
    /// The HTML that the author wrote.
    pub tags: Vec<Tag>,
    /// The hints, in order, from every `<details class="hint" data-step="N">`.
    pub hints: Vec<Hint>,
    /// The text of `<details class="solution">` without its listings.
    pub decisions: String,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// From 1, the page's title.
    pub level: u8,
    /// Its text, without markup.
    pub text: String,
    /// Where it stands.
    pub line: usize,
}

/// A code block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The first word behind its fence; empty where there is none.
    pub language: String,
    /// Its lines, from fence to fence.
    pub block: Range<usize>,
    /// The lines between the fences.
    pub lines: Range<usize>,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// What it shows, in words.
    pub alt: String,
    /// Where it stands.
    pub line: usize,
}

/// A hint for one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The step it is for.
    pub step: u32,
    /// Its text, as it stands in the page, without the summary.
    pub text: String,
}

impl Page {
    /// Reads the page of `chapter`.
    ///
    /// # Errors
    ///
    /// It can't be read.
    pub fn load(chapter: &Chapter) -> Result<Self> {
        Ok(Self::parse(&read(&chapter.page())?))
    }

    /// Reads a page's Markdown.
    pub fn parse(markdown: &str) -> Self {
        let page = reader::read(markdown);
        let text = |lines: Vec<usize>| {
            let numbered = (1..).zip(markdown.lines());
            let kept = numbered.filter(|(number, _)| lines.contains(number));
            let kept: Vec<&str> = kept.map(|(_, line)| line).collect();
            kept.join("\n").trim().to_owned()
        };
        let hint = |(tag, lines): (&Tag, Range<usize>)| {
            let step = tag.attribute("data-step")?.parse().ok()?;
            let text = text(lines.collect());
            Some(Hint { step, text })
        };
        let is_prose = |line: &usize| !page.listings.iter().any(|it| it.block.contains(line));
        let decision = |(_, lines): (&Tag, Range<usize>)| text(lines.filter(is_prose).collect());
        Self {
            hints: page.folded("hint").filter_map(hint).collect(),
            decisions: page.folded("solution").map(decision).collect(),
            ..page
        }
    }

    /// Every `<details>` of that class, and the lines between its summary and its end.
    fn folded(&self, class: &str) -> impl Iterator<Item = (&Tag, Range<usize>)> {
        let tags = self.tags.iter().enumerate();
        let opens = tags.filter(move |(_, tag)| tag.opens("details") && tag.has_class(class));
        opens.filter_map(|(index, tag)| {
            let mut after = self.tags[index..].iter();
            let summary = after.find(|it| it.ends("summary"))?;
            let end = after.find(|it| it.ends("details"))?;
            Some((tag, summary.line + 1..end.line))
        })
    }

    /// The title of a step, from its heading `Step 2: Read the count`.
    pub fn step_title(&self, step: u32) -> Option<&str> {
        let start = format!("Step {step}: ");
        self.headings
            .iter()
            .find_map(|it| it.text.strip_prefix(&start))
    }

    /// The hints for a step, from a question to almost the code.
    pub fn hints_for(&self, step: u32) -> Vec<&str> {
        let hints = self.hints.iter().filter(|hint| hint.step == step);
        hints.map(|hint| hint.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "\
# A title

```sh
# no heading
```

## Step 2: Read `it`

<details class=\"hint\" data-step=\"2\"><summary>Hint 1</summary>

Look at **this**.

</details>

<details data-step=\"2\" class=\"hint\">
<summary>Hint 2</summary>

And that.

</details>

<details><summary>Other</summary>

No hint.

</details>

<details class=\"solution\"><summary>The solution</summary>

```rust
{{#include x}}
```

We chose this.

</details>
";

    #[test]
    fn finds_headings_hints_and_decisions() {
        let page = Page::parse(PAGE);
        assert_eq!(page.step_title(2), Some("Read it"));
        assert_eq!(page.step_title(1), None);
        let lines: Vec<_> = page.headings.iter().map(|it| (it.level, it.line)).collect();
        assert_eq!(lines, [(1, 1), (2, 7)]);
        assert_eq!(page.hints_for(2), ["Look at **this**.", "And that."]);
        assert_eq!(page.decisions, "We chose this.");
    }
}
