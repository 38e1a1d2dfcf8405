//! Finds a page's listings of plain text, and the comments that say which line matters.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use crate::page::as_mdbook;

/// What a comment about the following listing begins with.
pub const COMMENT: &str = "<!-- the line that matters:";

/// What the listings are marked as.
const LANGUAGE: &str = "text";

/// Something that a page has.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A listing of plain text.
    Block(Block),
    /// The line that a comment asks for which stands before no such listing.
    Comment(String),
}

/// A listing of plain text, on its own or in a fold.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    /// From its comment or its fence to the end of its last fence.
    pub range: Range<usize>,
    /// What stands between its fences, without the last line feed.
    pub text: String,
    /// The line that its comment asks for.
    pub matters: Option<String>,
}

/// Everything of that kind, in order.
pub fn in_page(page: &str) -> Vec<Found> {
    let mut finder = Finder::default();
    for (event, range) in Parser::new_ext(page, as_mdbook()).into_offset_iter() {
        finder.event(event, range);
    }
    finder.end_comment();
    finder.found
}

#[derive(Default)]
struct Finder {
    found: Vec<Found>,
    /// How many elements are open here. In a list or a quotation, lines begin with what isn't theirs.
    depth: usize,
    /// A comment that waits for its listing.
    comment: Option<(usize, String)>,
    block: Option<Block>,
}

impl Finder {
    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.start(&tag, range);
                self.depth += 1;
            }
            Event::End(_) => {
                self.end_block();
                self.depth -= 1;
            }
            Event::Text(text) => {
                if let Some(block) = &mut self.block {
                    block.text.push_str(&text);
                }
            }
            Event::Html(html) => {
                self.end_comment();
                self.comment = said(&html).map(|says| (range.start, says));
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        match tag {
            Tag::CodeBlock(kind) if self.depth == 0 && is_text(kind) => self.begin(range),
            // The one that the comment itself stands in, or a fold's.
            Tag::HtmlBlock => {}
            _ => self.end_comment(),
        }
    }

    fn begin(&mut self, range: Range<usize>) {
        let (start, matters) = match self.comment.take() {
            Some((start, says)) => (start, Some(says)),
            None => (range.start, None),
        };
        self.block = Some(Block {
            range: start..range.end,
            text: String::new(),
            matters,
        });
    }

    fn end_block(&mut self) {
        if let Some(mut block) = self.block.take() {
            if block.text.ends_with('\n') {
                block.text.pop();
            }
            self.found.push(Found::Block(block));
        }
    }

    fn end_comment(&mut self) {
        let comment = self.comment.take();
        self.found
            .extend(comment.map(|(_, says)| Found::Comment(says)));
    }
}

fn is_text(kind: &CodeBlockKind) -> bool {
    matches!(kind, CodeBlockKind::Fenced(info) if **info == *LANGUAGE)
}

/// The line that a comment asks for.
fn said(html: &str) -> Option<String> {
    let says = html.trim().strip_prefix(COMMENT)?.strip_suffix("-->")?;
    Some(says.trim().to_owned())
}
