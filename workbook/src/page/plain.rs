//! A page's prose for the terminal: without marks for links and emphasis, and in lines of one width.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The text of some paragraphs of Markdown, wrapped to that many columns. Code keeps its backticks, and a block
/// of it its lines; what stands in HTML tags is passed over.
pub fn plain(markdown: &str, columns: usize) -> String {
    let mut text = Text {
        columns,
        blocks: Vec::new(),
        line: String::new(),
        is_item: false,
    };
    Parser::new(markdown).for_each(|event| text.take_in(event));
    text.blocks.join("\n\n")
}

struct Text {
    columns: usize,
    blocks: Vec<String>,
    /// The block that has begun.
    line: String,
    /// Whether it is the first one of an item of a list.
    is_item: bool,
}

impl Text {
    fn take_in(&mut self, event: Event) {
        match event {
            Event::Start(Tag::Item) => self.is_item = true,
            Event::Text(text) => self.line.push_str(&text),
            Event::Code(code) => self.line.push_str(&format!("`{code}`")),
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.line.push('\n'),
            Event::End(TagEnd::CodeBlock) => self.end(|_, code| indented(code)),
            // An item of a tight list holds its text without a paragraph, and may go on with a list.
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item)
            | Event::Start(Tag::List(_)) => self.end(Self::wrapped),
            _ => {}
        }
    }

    fn end(&mut self, shape: fn(&Self, &str) -> String) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.blocks.push(shape(self, &line));
            self.is_item = false;
        }
    }

    fn wrapped(&self, line: &str) -> String {
        let (first, next) = if self.is_item { ("- ", "  ") } else { ("", "") };
        let options = textwrap::Options::new(self.columns);
        textwrap::fill(line, options.initial_indent(first).subsequent_indent(next))
    }
}

fn indented(code: &str) -> String {
    let lines = code.lines().map(|line| format!("    {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_gone_and_code_stays() {
        let markdown =
            "*One lock.* A `Mutex<T>` is [**poisoned**](words.md#poisoned) by a\npanic, at 1 < 2.";
        let expected = "One lock. A `Mutex<T>` is poisoned by a panic, at 1 < 2.";
        assert_eq!(plain(markdown, 80), expected);
    }

    #[test]
    fn paragraphs_are_wrapped_and_code_is_not() {
        let markdown =
            "one two three\n\n```rust\nlet number = one_and_two_and_three();\n```\n\nfour";
        let expected = "one two\nthree\n\n    let number = one_and_two_and_three();\n\nfour";
        assert_eq!(plain(markdown, 8), expected);
    }

    #[test]
    fn each_item_of_a_list_begins_a_line() {
        let markdown = "Both:\n\n- one *and*\n  two\n- three\n";
        assert_eq!(plain(markdown, 9), "Both:\n\n- one and\n  two\n\n- three");
    }
}
