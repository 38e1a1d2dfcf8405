//! What the workbook makes of a page before mdBook renders it.
//!
//! `cargo workbook` runs it in its own process. `book.toml` names `cargo workbook preprocess` as well, so that a
//! plain `mdbook build` gives the same pages.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use mdbook_driver::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};

use super::chapter_links::Chapters;
use super::drawn::{COMMENT, Idle, drawn};
use super::search_marks::marked;

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

    fn run(
        &self,
        context: &PreprocessorContext,
        mut book: Book,
    ) -> mdbook_driver::errors::Result<Book> {
        let folder = context.root.join(&context.config.book.src);
        let chapters = Chapters::among(book.chapters().filter_map(|it| it.path.as_deref()));
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item {
                rewrite(chapter, &chapters, &folder);
            }
        });
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> mdbook_driver::errors::Result<bool> {
        Ok(renderer == RENDERER)
    }
}

/// Makes of a page, whose source is in that folder, what mdBook is to render.
fn rewrite(chapter: &mut Chapter, chapters: &Chapters, folder: &Path) {
    if let Some(path) = &chapter.path {
        chapter.content = chapters.linked(&chapter.content, path);
    }
    let drawn = drawn(&marked(&chapter.content));
    for idle in &drawn.idle {
        tracing::warn!("{}: {idle}", place(chapter, folder, idle));
    }
    chapter.content = drawn.page;
}

/// The page and the line of a comment: `05-memory-store.md:12`. The page is read again, for the text at hand has
/// the lines of what it includes.
fn place(chapter: &Chapter, folder: &Path, idle: &Idle) -> String {
    let Some(path) = &chapter.source_path else {
        return chapter.name.clone();
    };
    let page = path.display();
    let source = fs::read_to_string(folder.join(path)).unwrap_or_default();
    let comments = (1..)
        .zip(source.lines())
        .filter(|(_, line)| line.contains(COMMENT));
    match comments.map(|(number, _)| number).nth(idle.before) {
        Some::<usize>(number) => format!("{page}:{number}"),
        None => page.to_string(),
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
/// What comes in isn't what an mdBook of this version sends, or what goes out has no reader.
pub fn answer(input: impl Read, output: impl Write) -> mdbook_driver::errors::Result<()> {
    let (context, book) = parse_input(input)?;
    let book = Workbook.run(&context, book)?;
    Ok(serde_json::to_writer(output, &book)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::markup::tags;

    #[test]
    fn only_pages_of_html_are_rewritten() {
        assert!(supports("html"));
        assert!(!supports("markdown"));
        assert!(Workbook.supports_renderer("html").unwrap());
        assert!(!Workbook.supports_renderer("not-supported").unwrap());
    }

    /// Works as mdBook does with a command: the book goes out and comes back as JSON.
    struct ByCommand;

    impl Preprocessor for ByCommand {
        fn name(&self) -> &str {
            NAME
        }

        fn run(
            &self,
            context: &PreprocessorContext,
            book: Book,
        ) -> mdbook_driver::errors::Result<Book> {
            let sent = serde_json::to_vec(&(context, book))?;
            let mut came = Vec::new();
            answer(&sent[..], &mut came)?;
            Ok(serde_json::from_slice(&came)?)
        }
    }

    /// The pages of a small book, by their names, and what was wrong.
    fn pages(with: impl Preprocessor + 'static) -> (Vec<(String, String)>, Vec<String>) {
        let root = tempfile::tempdir().unwrap();
        let page = "# One\n\n```text\n{{#include talk.txt}}\n```\n\n\
                    <!-- the line that matters: no -->\n```text\n> a\n\nb &amp; <c>\n```\n";
        for (name, text) in [
            ("book.toml", "[output.html]\n"),
            ("src/SUMMARY.md", "- [One](one.md)\n- [Two](two.md)\n"),
            ("src/one.md", page),
            ("src/two.md", "# Two\n\n```text\nnothing\n```\n"),
            (
                "src/talk.txt",
                "alice\n> GET /\n> cookie: a=1\n< 200 OK\n<\n< \u{e9}\n",
            ),
        ] {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let (folder, warnings) = super::super::warnings::collected(|| {
            let mut book = mdbook_driver::MDBook::load(root.path()).unwrap();
            book.with_preprocessor(with);
            book.build().unwrap();
            book.build_dir_for("html")
        });
        let page = |name: &str| {
            (
                name.to_owned(),
                fs::read_to_string(folder.join(name)).unwrap(),
            )
        };
        (
            ["one.html", "two.html", "print.html"].map(page).to_vec(),
            warnings,
        )
    }

    #[test]
    fn a_plain_mdbook_gives_the_same_pages() {
        let (pages, warnings) = pages(Workbook);
        assert!(
            pages[0].1.contains("<pre class=\"exchange\">"),
            "{}",
            pages[0].1
        );
        assert!(
            pages[0].1.contains("<pre class=\"console\">"),
            "{}",
            pages[0].1
        );
        assert_eq!(warnings.len(), 1, "{warnings:#?}");
        assert_eq!((pages, warnings), self::pages(ByCommand));
    }

    #[test]
    fn a_line_feed_goes_through_mdbook_unchanged() {
        let (pages, _) = pages(Workbook);
        let (_, html) = pages[0].1.split_once("<pre class=\"exchange\">").unwrap();
        let (html, _) = html.split_once("</pre>").unwrap();
        let text: String = tags(&format!("<pre>{html}"))
            .iter()
            .map(|it| it.text.as_str())
            .collect();
        assert_eq!(text, "alice\n> GET /\n> cookie: a=1\n< 200 OK\n<\n< \u{e9}");
    }

    #[test]
    fn what_is_no_book_is_an_error() {
        assert!(answer(&b"[]"[..], Vec::new()).is_err());
    }
}
