//! Makes a link of every chapter that the running text names by its number, and numbers the chapters' titles.
//!
//! Authors write "chapter 05" and "chapters 13 to 15". A link of their own, which may lead to a section, stays.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::page::as_mdbook;
use crate::page::markup::tags;

/// The pages of the chapters, by their two digits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chapters(BTreeMap<String, String>);

/// What may stand between the numbers of several chapters, the longer first.
const BETWEEN: [&str; 6] = [", and ", ", ", " and ", " or ", " to ", " through "];

impl Chapters {
    /// Those among the pages of a book, whose names begin with a number: `05-memory-store.md`.
    pub fn among<'a>(pages: impl IntoIterator<Item = &'a Path>) -> Self {
        let numbered = pages.into_iter().filter_map(|page| {
            let path = page.to_str()?.replace('\\', "/");
            Some((number(page)?.to_owned(), path))
        });
        Self(numbered.collect())
    }

    /// The text of the page at `here`, with its number in its title and a link for each other chapter.
    pub fn linked(&self, text: &str, here: &Path) -> String {
        let mut linked = String::with_capacity(text.len() + 1024);
        let mut done = 0;
        for (range, new) in self.changes(text, here) {
            linked.push_str(&text[done..range.start]);
            linked.push_str(&new);
            done = range.end;
        }
        linked.push_str(&text[done..]);
        linked
    }

    /// What is to be replaced, in order.
    fn changes(&self, text: &str, here: &Path) -> Vec<(Range<usize>, String)> {
        let mut changes = Vec::new();
        let mut inside = Inside::default();
        let mut has_title = false;
        for (event, range) in Parser::new_ext(text, as_mdbook()).into_offset_iter() {
            let is_title = matches!(
                event,
                Event::Start(Tag::Heading {
                    level: HeadingLevel::H1,
                    ..
                })
            );
            if let Some(number) = number(here).filter(|_| is_title && !has_title) {
                has_title = true;
                let words = range.start + "# ".len();
                changes.push((words..words, format!("{number}. ")));
            }
            inside.follow(&event);
            if matches!(event, Event::Text(_)) && inside.is_running_text() {
                let start = range.start;
                for (found, number) in mentions(&text[range]) {
                    let found = start + found.start..start + found.end;
                    changes.extend(
                        self.link(&text[found.clone()], number, here)
                            .map(|it| (found, it)),
                    );
                }
            }
        }
        changes
    }

    /// None to a chapter that isn't written, nor to the page itself.
    fn link(&self, words: &str, chapter: &str, here: &Path) -> Option<String> {
        let page = self
            .0
            .get(chapter)
            .filter(|_| number(here) != Some(chapter))?;
        let up = "../".repeat(here.components().count().saturating_sub(1));
        Some(format!("[{words}]({up}{page})"))
    }
}

/// The two digits that a page's name begins with.
fn number(page: &Path) -> Option<&str> {
    let (number, _) = page.file_name()?.to_str()?.split_once('-')?;
    is_number(number).then_some(number)
}

fn is_number(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|it| it.is_ascii_digit())
}

/// Each "chapter 05" of a text, and each further number of "chapters 05, 07 and 09": its place, and the number.
fn mentions(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    for (at, word) in text.match_indices("hapter") {
        // "Chapter" or "chapter", and no part of another word.
        let Some(start) = at
            .checked_sub(1)
            .filter(|it| matches!(text.as_bytes()[*it], b'c' | b'C'))
        else {
            continue;
        };
        let is_part = |it: char| it.is_alphanumeric() || "-_".contains(it);
        if text[..start].ends_with(is_part) {
            continue;
        }
        let end = at + word.len();
        let several = text[end..].starts_with('s');
        let space = end + usize::from(several);
        let Some(mut end) = number_at(text, space + 1).filter(|_| text[space..].starts_with(' '))
        else {
            continue;
        };
        found.push((start..end, &text[end - 2..end]));
        while let Some(next) = further(text, end).filter(|_| several) {
            found.push((next - 2..next, &text[next - 2..next]));
            end = next;
        }
    }
    found
}

/// Where the number ends that is joined to what ends at `end`.
fn further(text: &str, end: usize) -> Option<usize> {
    let between = BETWEEN.iter().find(|it| text[end..].starts_with(**it))?;
    number_at(text, end + between.len())
}

/// Where the two digits at `start` end, if no other digit or letter follows.
fn number_at(text: &str, start: usize) -> Option<usize> {
    let end = start + 2;
    let digits = text.get(start..end).filter(|it| is_number(it));
    let is_whole = !text.get(end..)?.starts_with(char::is_alphanumeric);
    (digits.is_some() && is_whole).then_some(end)
}

/// What a place in a page is inside of.
#[derive(Debug, Default)]
struct Inside {
    /// Links, pictures, headings and listings that are open.
    other: usize,
    /// The same for links, drawings and folds' labels that are written as HTML.
    html: usize,
}

impl Inside {
    fn is_running_text(&self) -> bool {
        self.other == 0 && self.html == 0
    }

    fn follow(&mut self, event: &Event) {
        match event {
            Event::Start(
                Tag::Link { .. } | Tag::Image { .. } | Tag::Heading { .. } | Tag::CodeBlock(_),
            ) => self.other += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Heading(_) | TagEnd::CodeBlock) => {
                self.other -= 1;
            }
            Event::Html(html) | Event::InlineHtml(html) => self.follow_html(html),
            _ => {}
        }
    }

    fn follow_html(&mut self, html: &str) {
        for tag in tags(html) {
            if !["a", "svg", "summary", "script", "style"].contains(&tag.name.as_str()) {
                continue;
            }
            self.html = if tag.closes {
                self.html.saturating_sub(1)
            } else {
                self.html + 1
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(text: &str) -> String {
        let pages = [
            "02-b.md", "05-e.md", "13-m.md", "14-n.md", "15-o.md", "words.md",
        ];
        Chapters::among(pages.map(Path::new)).linked(text, Path::new("05-e.md"))
    }

    #[track_caller]
    fn stays(text: &str) {
        assert_eq!(linked(text), text);
    }

    #[test]
    fn a_chapter_that_is_named_becomes_a_link() {
        assert_eq!(
            linked("As in chapter 02, *Chapter 13*'s (chapter 14)."),
            "As in [chapter 02](02-b.md), *[Chapter 13](13-m.md)*'s ([chapter 14](14-n.md))."
        );
    }

    #[test]
    fn each_of_several_chapters_becomes_a_link() {
        assert_eq!(
            linked("chapters 02, 13 and 14; chapters 13 to 15"),
            "[chapters 02](02-b.md), [13](13-m.md) and [14](14-n.md); [chapters 13](13-m.md) to [15](15-o.md)"
        );
        // One chapter, and then a number of something.
        assert_eq!(
            linked("chapter 02 and 14 bytes"),
            "[chapter 02](02-b.md) and 14 bytes"
        );
    }

    #[test]
    fn chapters_that_have_no_page_and_the_page_itself_stay_as_they_are() {
        stays("Chapter 18 is coming, and this is chapter 05. chapters 16 and 17");
        assert_eq!(
            linked("chapters 05 and 13"),
            "chapters 05 and [13](13-m.md)"
        );
    }

    #[test]
    fn what_is_no_mention_stays_as_it_is() {
        for text in [
            "chapter 2",
            "chapter 022",
            "chapter 02nd",
            "subchapter 02",
            "chapter02",
            "chapter",
            "chapters ",
        ] {
            stays(text);
        }
    }

    #[test]
    fn links_headings_code_and_html_stay_as_they_are() {
        for text in [
            "[all of chapter 02](02-b.md#x) [**chapter 02**](02-b.md)",
            "![chapter 02](a.svg)",
            "## Back to chapter 02",
            "`chapter 02`",
            "```text\nchapter 02\n```",
            "<figcaption title=\"chapter 02\">chapter 02</figcaption>",
            "<svg>\n<text>chapter 02</text>\n\nchapter 02\n\n</svg>",
            "<summary>\n\nchapter 02\n\n</summary>",
            "A <a href=\"x\">chapter 02</a>.",
        ] {
            stays(text);
        }
    }

    #[test]
    fn what_stands_in_a_fold_a_table_or_a_list_is_running_text() {
        for (text, new) in [
            (
                "<details><summary>A</summary>\n\nchapter 02\n\n</details>",
                "[chapter 02](02-b.md)",
            ),
            ("| a |\n|---|\n| chapter 02 |", "| [chapter 02](02-b.md) |"),
            ("- chapter 02\n", "- [chapter 02](02-b.md)"),
            ("> chapter 02\n", "> [chapter 02](02-b.md)"),
        ] {
            let linked = linked(text);
            assert!(linked.contains(new), "{linked}");
        }
    }

    #[test]
    fn a_chapter_s_title_has_its_number_and_no_other_title_has_one() {
        assert_eq!(
            linked("# A store\n\n## A part\n\n# B\n"),
            "# 05. A store\n\n## A part\n\n# B\n"
        );
        let words = Chapters::default().linked("# Words\n", Path::new("words.md"));
        assert_eq!(words, "# Words\n");
    }

    #[test]
    fn a_page_in_a_folder_links_out_of_it() {
        let chapters = Chapters::among([Path::new("02-b.md")]);
        assert_eq!(
            chapters.linked("chapter 02", Path::new("more/x.md")),
            "[chapter 02](../02-b.md)"
        );
    }
}
