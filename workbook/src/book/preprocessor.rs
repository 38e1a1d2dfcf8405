//! What the workbook makes of a page before mdBook renders it.
//!
//! `cargo workbook` runs it in its own process. `book.toml` names `cargo workbook preprocess` as well, so that a
//! plain `mdbook build` gives the same pages.

use std::io::{Read, Write};

use mdbook_driver::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};

use super::chapter_links::Chapters;
use super::rewritten;

/// The renderer that it writes for: it writes HTML.
const RENDERER: &str = "html";

/// Its name in `book.toml`.
const NAME: &str = "workbook";

/// Rewrites every page, after mdBook has resolved its includes.
#[derive(Debug, Clone, Copy)]
pub struct Workbook;

impl Preprocessor for Workbook {
    fn name(&self) -> &str {
        NAME
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> mdbook_driver::errors::Result<Book> {
        let chapters = Chapters::among(book.chapters().filter_map(|it| it.path.as_deref()));
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item {
                if let Some(path) = &chapter.path {
                    chapter.content = chapters.linked(&chapter.content, path);
                }
                chapter.content = rewritten(&chapter.content);
            }
        });
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> mdbook_driver::errors::Result<bool> {
        Ok(renderer == RENDERER)
    }
}

/// Whether pages for that renderer can be written.
pub fn supports(renderer: &str) -> bool {
    renderer == RENDERER
}

/// Rewrites the book that a plain mdBook sends as JSON, and sends it back.
///
/// # Errors
///
/// What comes in isn't what an mdBook of this version sends, or nobody reads what goes out.
pub fn answer(input: impl Read, output: impl Write) -> mdbook_driver::errors::Result<()> {
    let (context, book) = parse_input(input)?;
    let book = Workbook.run(&context, book)?;
    Ok(serde_json::to_writer(output, &book)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_html_are_rewritten() {
        assert!(supports("html"));
        assert!(!supports("markdown"));
        assert!(Workbook.supports_renderer("html").unwrap());
        assert!(!Workbook.supports_renderer("not-supported").unwrap());
    }

    #[test]
    fn what_is_no_book_is_an_error() {
        assert!(answer(&b"[]"[..], Vec::new()).is_err());
    }
}
