//! Every listing comes out of a tested file.
//!
//! Code that is pasted into prose is never compiled, and output that is typed in is never true for
//! long.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use super::directives::{Directive, directives};
use super::markup::{as_mdbook, tags_in_markdown};
use super::pages_of::{Source, pages_of};
use crate::Report;
use workbook::Result;
use workbook::project::Project;

/// Where tests or the compiler look at every file.
const TESTED: [&str; 4] = ["solutions/", "tests/", "workbook/", ".cargo/"];

/// What a line of an `sh` block may begin with. Anything else is taken for output.
const COMMANDS: [&str; 24] = [
    "apt",
    "apt-get",
    "brew",
    "cargo",
    "cd",
    "code",
    "curl",
    "dnf",
    "docker",
    "flask",
    "git",
    "memcached",
    "mkdir",
    "pip",
    "podman",
    "python",
    "python3",
    "redis-cli",
    "redis-server",
    "rustup",
    "sqlite3",
    "sudo",
    "uv",
    "winget",
];

/// Checks every page.
///
/// # Errors
///
/// A page can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    for page in pages_of(project)? {
        let blocks = blocks(&page.text);
        let mut complaints: Vec<_> = blocks.iter().flat_map(|it| block(&page, it)).collect();
        complaints.extend(outside(&page, &blocks));
        complaints.extend(raw(&page));
        report.complaints(format!("{}: its listings", page.name), complaints);
    }
    Ok(())
}

/// A code block.
struct Block {
    /// `rust`; `None` if it is indented, not fenced.
    language: Option<String>,
    /// From its first fence to its last.
    range: Range<usize>,
    /// The lines between, with their quotation marks and indentation.
    inside: Range<usize>,
}

fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut in_block = false;
    for (event, range) in Parser::new_ext(markdown, as_mdbook()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                in_block = true;
                let language = match kind {
                    CodeBlockKind::Indented => None,
                    CodeBlockKind::Fenced(info) => Some(language(&info).to_owned()),
                };
                let inside = range.start..range.start;
                blocks.push(Block {
                    language,
                    range,
                    inside,
                });
            }
            Event::End(_) => in_block = false,
            Event::Text(_) if in_block => {
                if let Some(block) = blocks.last_mut() {
                    let is_first = block.inside.is_empty();
                    block.inside.start = if is_first {
                        range.start
                    } else {
                        block.inside.start
                    };
                    block.inside.end = range.end;
                }
            }
            _ => {}
        }
    }
    blocks
}

fn language(info: &str) -> &str {
    info.split([',', ' ']).next().unwrap_or_default()
}

/// The complaints about one block.
fn block(page: &Source, block: &Block) -> Vec<String> {
    let line = page.line_of(block.range.start);
    let Some(language) = &block.language else {
        return vec![format!(
            "{} is a code block by its four spaces. Fence it and include it, or move it left.",
            page.at(line)
        )];
    };
    let from = page.line_of(block.inside.start);
    let lines: Vec<_> = match block.inside.is_empty() {
        true => Vec::new(),
        false => (from..=page.line_of(block.inside.end - 1))
            .filter(|number| !page.line(*number).trim_matches([' ', '>']).is_empty())
            .collect(),
    };
    if lines.is_empty() {
        return vec![format!(
            "{} is an empty code block. Include what it should show.",
            page.at(line)
        )];
    }
    let complaint = |number: usize| {
        let text = page.line(number);
        let verdict = match included(text) {
            Some(include) => from_tested_file(page, text, &include),
            None => command(text.trim_start_matches([' ', '>']).trim_end(), language),
        };
        Some(format!("{} {}", page.at(number), verdict.err()?))
    };
    lines.into_iter().filter_map(complaint).collect()
}

/// The include that a line consists of.
fn included(line: &str) -> Option<Directive> {
    let text = line.trim_matches([' ', '>']);
    let found = directives(text).into_iter().next()?;
    (found.is_include() && found.range == (0..text.len())).then_some(found)
}

fn from_tested_file(page: &Source, line: &str, include: &Directive) -> Result<(), String> {
    if !line.starts_with("{{") {
        return Err(
            "includes a file in a block that is indented or quoted, and only the first \
                    line of the file would stay in it. Move the block to the left edge."
                .into(),
        );
    }
    let Some(place) = page.place(&include.path) else {
        return Err(format!("includes {}, outside the workbook.", include.path));
    };
    let is_tested = TESTED.iter().any(|it| place.starts_with(it)) || place == "Cargo.toml";
    is_tested.then_some(()).ok_or(format!(
        "includes {place}, which no test looks at. Include it from {} or Cargo.toml.",
        TESTED.join(", ")
    ))
}

fn command(line: &str, language: &str) -> Result<(), String> {
    let first = line.split(' ').next().unwrap_or_default();
    match language {
        "console" if line.starts_with("$ ") => Ok(()),
        "console" => Err(format!(
            "holds `{line}` in a `console` block, which may hold only commands, each after `$ `. \
             Include output from a tested file."
        )),
        "sh" if COMMANDS.contains(&first) || first == "#" => Ok(()),
        "sh" => Err(format!(
            "holds `{line}` in an `sh` block, which may hold only commands. Include output from a \
             tested file. (If `{first}` is a command, add it to COMMANDS in verify/listings.rs.)"
        )),
        _ => Err(format!(
            "holds `{line}`, which no test looks at. Include it from a tested file."
        )),
    }
}

/// An include outside every block brings in a figure or a page, and no code.
fn outside(page: &Source, blocks: &[Block]) -> Vec<String> {
    let is_outside = |it: &Directive| !blocks.iter().any(|b| b.range.contains(&it.range.start));
    let complaint = |it: Directive| {
        let place = page.place(&it.path).unwrap_or_default();
        let is_page = place.ends_with(".md") && !place.starts_with("chapters/assets/");
        let is_fine = place.starts_with("chapters/") && (is_page || place.ends_with(".svg"));
        (!is_fine).then(|| {
            format!(
                "{} includes {} outside a code block. Put it between fences.",
                page.at(page.line_of(it.range.start)),
                it.path
            )
        })
    };
    let found = directives(&page.text).into_iter();
    let includes = found.filter(Directive::is_include).filter(is_outside);
    includes.filter_map(complaint).collect()
}

/// Listings in HTML, which the other rules wouldn't see.
fn raw(page: &Source) -> Vec<String> {
    let tags = tags_in_markdown(&page.text).into_iter();
    let raw = tags.filter(|tag| ["pre", "xmp", "textarea"].iter().any(|it| tag.opens(it)));
    let complaint = |tag: super::markup::Tag| {
        let place = page.at(tag.line);
        format!(
            "{place} opens a <{}>. Use a fenced block with an include.",
            tag.name
        )
    };
    raw.map(complaint).collect()
}

#[cfg(test)]
mod tests;
