//! Draws the recordings of a page: a listing of `text` that is one becomes HTML that shows who says what.
//!
//! All of the listing's text stays in it, in its order. So it reads the same without the book's style, on paper,
//! and for a screen reader.

mod blocks;
mod colors;
mod line;
mod recording;
mod transcript;
mod writer;

use blocks::{Block, Found};
use colors::Colors;
use recording::Recording;

pub use blocks::COMMENT;

/// A page whose recordings are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The page's Markdown.
    pub page: String,
    /// The comments that emphasise no line.
    pub idle: Vec<Idle>,
}

/// A comment `<!-- the line that matters: … -->` that emphasises no line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{COMMENT} {says} -->` {why}")]
pub struct Idle {
    /// How many such comments the page has before it.
    pub before: usize,
    /// The line that it asks for.
    pub says: String,
    /// What is wrong with it.
    pub why: Why,
}

/// Why a comment emphasises no line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Something else follows.
    #[error("doesn't stand on the line before a listing of `text`. Move it there.")]
    NoListing,
    /// The listing isn't drawn.
    #[error(
        "stands before a listing that isn't drawn: it is no exchange, wire or console. Remove it."
    )]
    NotDrawn,
    /// The recording has no such line.
    #[error("is no line of the listing that follows. Copy the line from there.")]
    NoLine,
}

/// Draws what is recorded in a page, its includes already resolved. What is no recording stays byte for byte.
pub fn drawn(page: &str) -> Drawn {
    let mut drawn = Drawn {
        page: String::with_capacity(page.len()),
        idle: Vec::new(),
    };
    let mut colors = Colors::default();
    let mut done = 0;
    let mut before = 0;
    for found in blocks::in_page(page) {
        let (says, why) = match found {
            Found::Comment(says) => (Some(says), Some(Why::NoListing)),
            Found::Block(block) => {
                let (html, why) = draw(&block, &mut colors);
                if let Some(html) = html {
                    drawn.page.push_str(&page[done..block.range.start]);
                    drawn.page.push_str(&html);
                    done = block.range.end;
                }
                (block.matters, why)
            }
        };
        if let Some(says) = says {
            drawn.idle.extend(why.map(|why| Idle { before, says, why }));
            before += 1;
        }
    }
    drawn.page.push_str(&page[done..]);
    drawn
}

/// The block as HTML if it is a recording, and what is wrong with its comment.
fn draw(block: &Block, colors: &mut Colors) -> (Option<String>, Option<Why>) {
    let Some(recording) = Recording::read(&block.text) else {
        return (None, Some(Why::NotDrawn));
    };
    let matters = block.matters.as_deref();
    // A story ends with its point: of lines that are alike, the last is meant.
    let place = matters.and_then(|says| recording.lines.iter().rposition(|it| it.says(says)));
    let html = writer::html(&recording, place, colors);
    (Some(html), place.is_none().then_some(Why::NoLine))
}

#[cfg(test)]
mod tests;
