//! Reads Markdown as mdBook reads it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::markup::tags;
use super::{Heading, Image, Listing, Page};

/// The headings, listings, images and tags of a page.
pub fn read(markdown: &str) -> Page {
    let newlines = markdown.match_indices('\n').map(|(at, _)| at);
    let mut reader = Reader {
        markdown,
        newlines: newlines.collect(),
        page: Page::default(),
        inside: Inside::Prose,
        html: String::with_capacity(markdown.len()),
        done: 0,
    };
    for (event, range) in Parser::new_ext(markdown, as_mdbook()).into_offset_iter() {
        reader.event(event, range);
    }
    let Reader { mut page, html, .. } = reader;
    page.tags = tags(&html);
    page
}

/// mdBook's options, but for the quotation marks that it makes pretty.
pub(crate) fn as_mdbook() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

struct Reader<'a> {
    markdown: &'a str,
    /// Where lines end: a page has thousands of places whose line is asked for.
    newlines: Vec<usize>,
    page: Page,
    inside: Inside,
    /// The same lines up to `done`, with nothing left but HTML and plain text: tags keep their lines,
    /// and a tag that a listing shows is gone.
    html: String,
    done: usize,
}

/// What a text belongs to.
enum Inside {
    Prose,
    Heading,
    Listing,
    Image,
}

impl Reader<'_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Image) => {
                self.inside = Inside::Prose;
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                let html = &self.markdown[range.clone()];
                self.keep(html, range);
            }
            Event::Text(text) => {
                self.text(&text, range.clone());
                if !matches!(self.inside, Inside::Listing) {
                    // What Markdown takes for text is no tag.
                    let text = self.markdown[range.clone()].replace(['<', '&'], " ");
                    self.keep(&text, range);
                }
            }
            Event::Code(text) => self.text(&text, range),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        let line = self.line_of(range.start);
        match tag {
            Tag::Heading { level, .. } => {
                self.inside = Inside::Heading;
                self.page.headings.push(Heading {
                    level: level as u8,
                    text: String::new(),
                    line,
                });
            }
            Tag::CodeBlock(kind) => {
                self.inside = Inside::Listing;
                let language = match &kind {
                    CodeBlockKind::Indented => "",
                    CodeBlockKind::Fenced(info) => {
                        info.split([',', ' ']).next().unwrap_or_default()
                    }
                };
                self.page.listings.push(Listing {
                    language: language.to_owned(),
                    block: line..self.line_of(range.end - 1) + 1,
                    lines: line + 1..line + 1,
                });
            }
            Tag::Image { .. } => {
                self.inside = Inside::Image;
                let alt = String::new();
                self.page.images.push(Image { alt, line });
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        let page = &mut self.page;
        match self.inside {
            Inside::Prose => {}
            Inside::Heading => {
                if let Some(heading) = page.headings.last_mut() {
                    heading.text.push_str(text);
                }
            }
            Inside::Image => {
                if let Some(image) = page.images.last_mut() {
                    image.alt.push_str(text);
                }
            }
            Inside::Listing => {
                let end = self.line_of(range.end.saturating_sub(1)) + 1;
                if let Some(listing) = self.page.listings.last_mut() {
                    listing.lines.end = end;
                }
            }
        }
    }

    /// Adds HTML from that place, behind as many lines as there are before it.
    fn keep(&mut self, html: &str, range: Range<usize>) {
        let skipped = self.markdown.get(self.done..range.start);
        let blank = skipped.unwrap_or_default().chars();
        let blank = blank.map(|it| if it == '\n' { '\n' } else { ' ' });
        self.html.extend(blank);
        self.html.push_str(html);
        self.done = range.end.max(self.done);
    }

    fn line_of(&self, offset: usize) -> usize {
        1 + self.newlines.partition_point(|newline| *newline < offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_has_its_lines() {
        let page = read("A\n\n```rust,ignore\nx\n\ny\n```\n\n```\n```\n\n    z\n");
        let listing = |language: &str, block, lines| Listing {
            language: language.to_owned(),
            block,
            lines,
        };
        let expected = [
            listing("rust", 3..8, 4..7),
            listing("", 9..11, 10..10),
            listing("", 12..13, 13..13),
        ];
        assert_eq!(page.listings, expected);
    }

    #[test]
    fn an_image_has_its_alt_text() {
        let page = read("A\n![A *browser* `GET`](x.svg) and ![](y.svg)");
        let image = |alt: &str| Image {
            alt: alt.to_owned(),
            line: 2,
        };
        assert_eq!(page.images, [image("A browser GET"), image("")]);
    }

    #[test]
    fn only_what_markdown_takes_for_html_is_a_tag() {
        let markdown = "a < b, `<i>`, \\<u>, <kbd>K</kbd>\n\n```html\n<pre>\n```\n\n\
                        <details>\n<summary>S</summary>\n\nText.\n\n</details>\n";
        let tags = read(markdown).tags;
        let shown: Vec<_> = tags
            .iter()
            .map(|tag| {
                let slash = if tag.closes { "/" } else { "" };
                format!("{slash}{}@{} {}", tag.name, tag.line, tag.text.trim())
            })
            .collect();
        let expected = [
            "kbd@1 K",
            "/kbd@1 ",
            "details@7 ",
            "summary@8 S",
            "/summary@8 Text.",
            "/details@12 ",
        ];
        assert_eq!(shown, expected);
    }
}
