//! A chapter's page in the book: its headings, hints, and the decisions in its solution.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::Result;
use crate::chapter::Chapter;
use crate::project::read;

/// What the command line needs from a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The headings, in order.
    pub headings: Vec<Heading>,
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
    pub fn of(chapter: &Chapter) -> Result<Self> {
        Ok(Self::parse(&read(&chapter.page())?))
    }

    /// Reads a page's Markdown.
    pub fn parse(markdown: &str) -> Self {
        let hints = folded(markdown, "hint").filter_map(|(tag, text)| {
            let step = attribute(tag, "data-step")?.parse().ok()?;
            Some(Hint { step, text })
        });
        Self {
            headings: headings(markdown),
            hints: hints.collect(),
            decisions: folded(markdown, "solution")
                .map(|(_, text)| without_code(&text))
                .collect(),
        }
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

fn headings(markdown: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut open: Option<Heading> = None;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let text = String::new();
                let level = number(level);
                open = Some(Heading { level, text });
            }
            Event::End(TagEnd::Heading(_)) => headings.extend(open.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut open {
                    heading.text.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}

/// The opening tag and the text of every `<details>` of that class, without its summary.
fn folded<'a>(markdown: &'a str, class: &str) -> impl Iterator<Item = (&'a str, String)> {
    let open = format!("<details class=\"{class}\"");
    let mut rest = markdown;
    std::iter::from_fn(move || {
        let start = rest.find(&open)?;
        let (tag, inside) = rest[start..].split_once('>')?;
        let (inside, after) = inside.split_once("</details>")?;
        rest = after;
        let text = inside
            .split_once("</summary>")
            .map_or(inside, |(_, text)| text);
        Some((tag, text.trim().to_owned()))
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!("{name}=\""))?;
    Some(value.split_once('"')?.0)
}

fn without_code(markdown: &str) -> String {
    let mut inside = false;
    let outside = |line: &&str| {
        let fence = line.starts_with("```");
        inside ^= fence;
        !inside && !fence
    };
    let lines: Vec<&str> = markdown.lines().filter(outside).collect();
    lines.join("\n").trim().to_owned()
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

<details class=\"hint\" data-step=\"2\"><summary>Hint 2</summary>And that.</details>

<details><summary>Other</summary>no hint</details>

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
        assert_eq!(page.headings.len(), 2);
        assert_eq!(page.hints_for(2), ["Look at **this**.", "And that."]);
        assert_eq!(page.decisions, "We chose this.");
    }
}
