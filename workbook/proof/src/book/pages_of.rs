//! The book's pages as their authors wrote them, with places that a message can point at.

use std::path::PathBuf;

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::{Project, files_below, read};

/// The Markdown of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path from the root, with `/` on every system: `chapters/01-visit-counter.md`.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// Every page under `chapters/`, sorted by name. What lies in `chapters/assets/` is no page.
///
/// # Errors
///
/// A page or a folder can't be read.
pub fn pages_of(project: &Project) -> Result<Vec<Source>> {
    let files = files_below(&project.root().join("chapters"))?;
    let sources = files.into_iter().map(|path| source(project, path));
    let is_page =
        |page: &Source| page.name.ends_with(".md") && !page.name.starts_with("chapters/assets/");
    let pages = sources.filter(|page| page.as_ref().map_or(true, is_page));
    pages.collect()
}

/// The page of one chapter.
///
/// # Errors
///
/// It can't be read.
pub fn page_of(project: &Project, chapter: &Chapter) -> Result<Source> {
    source(project, chapter.page())
}

fn source(project: &Project, path: PathBuf) -> Result<Source> {
    let below = path.strip_prefix(project.root()).unwrap_or(&path);
    let parts = below
        .components()
        .map(|it| it.as_os_str().to_string_lossy());
    let name = parts.collect::<Vec<_>>().join("/");
    // A picture isn't text, and isn't looked at.
    let text = match name.ends_with(".md") {
        true => read(&path)?,
        false => String::new(),
    };
    Ok(Source { name, text })
}

impl Source {
    /// A line as a message names it: `chapters/01-visit-counter.md:40`.
    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.name)
    }

    /// The line, from 1, that the byte at `offset` stands in.
    pub fn line_of(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().iter().take(offset);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    /// A line's text, from 1; empty past the end.
    pub fn line(&self, line: usize) -> &str {
        let index = line.saturating_sub(1);
        self.text.lines().nth(index).unwrap_or_default()
    }

    /// Where `path`, as this page writes it, leads to from the root. `None` outside the project.
    pub fn place(&self, path: &str) -> Option<String> {
        let is_absolute = path.starts_with('/') || path.starts_with('\\') || path.contains(':');
        if is_absolute {
            return None;
        }
        let folder = self.name.rsplit_once('/').map_or("", |(folder, _)| folder);
        join(folder, path)
    }
}

/// Goes from `folder` along `path`. `None` where that leaves the root.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut place: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(place.pop()?),
            name => place.push(name),
        }
    }
    Some(place.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    #[test]
    fn lists_pages_and_passes_assets_over() {
        let example = Example::of(&[
            ("chapters/01-x.md", "# X"),
            ("chapters/assets/notes.md", "no page"),
            ("chapters/assets/x.svg", "<svg/>"),
            ("README.md", "no page"),
        ]);
        let pages = pages_of(&example.project()).unwrap();
        let names: Vec<_> = pages.iter().map(|page| page.name.as_str()).collect();
        assert_eq!(names, ["chapters/01-x.md"]);
        assert_eq!(pages[0].text, "# X");
    }

    #[test]
    fn a_path_leads_from_the_page() {
        let page = Source {
            name: "chapters/01-x.md".into(),
            text: "one\ntwo\n".into(),
        };
        assert_eq!(page.place("../a/./b.rs").as_deref(), Some("a/b.rs"));
        assert_eq!(page.place("../../a"), None);
        assert_eq!(page.place("/etc/passwd"), None);
        assert_eq!((page.line_of(3), page.line_of(4)), (1, 2));
        assert_eq!((page.line(2), page.line(3)), ("two", ""));
    }
}
