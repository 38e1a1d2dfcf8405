//! The book's pages as their authors wrote them, with places that a message can point at.

use std::path::Path;

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::page::Page;
use workbook::project::{Project, files_below, read};

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path from the root, with `/` on every system: `chapters/01-visit-counter.md`.
    pub name: String,
    /// Its Markdown.
    pub text: String,
    /// What stands in it.
    pub page: Page,
}

/// Every page under `chapters/`, sorted by name. What lies in `chapters/assets/` is no page.
///
/// # Errors
///
/// A page or a folder can't be read.
pub fn pages(project: &Project) -> Result<Vec<Source>> {
    let files = files_below(&project.root().join("chapters"))?;
    let named = files.iter().map(|path| (name(project, path), path));
    let is_page = |name: &str| name.ends_with(".md") && !name.starts_with("chapters/assets/");
    let pages = named.filter(|(name, _)| is_page(name));
    pages.map(|(name, path)| Source::read(name, path)).collect()
}

/// A file's path from the root, with `/` on every system.
fn name(project: &Project, path: &Path) -> String {
    let below = path.strip_prefix(project.root()).unwrap_or(path);
    let parts = below
        .components()
        .map(|it| it.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

impl Source {
    /// Reads the page of one chapter.
    ///
    /// # Errors
    ///
    /// It can't be read.
    pub fn load(project: &Project, chapter: &Chapter) -> Result<Self> {
        let path = chapter.page();
        Self::read(name(project, &path), &path)
    }

    fn read(name: String, path: &Path) -> Result<Self> {
        let text = read(path)?;
        let page = Page::parse(&text);
        Ok(Self { name, text, page })
    }

    /// A line as a message names it: `chapters/01-visit-counter.md:40`.
    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.name)
    }

    /// A line's text, from 1; empty past the end.
    pub fn line(&self, line: usize) -> &str {
        let index = line.saturating_sub(1);
        self.text.lines().nth(index).unwrap_or_default()
    }

    /// Where `path`, as this page writes it, leads to from the root. `None` outside the project.
    pub fn place(&self, path: &str) -> Option<String> {
        if path.starts_with('/') {
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
            ("chapters/theme/head.hbs", "no page"),
            ("README.md", "no page"),
        ]);
        let pages = pages(&example.project()).unwrap();
        let names: Vec<_> = pages.iter().map(|page| page.name.as_str()).collect();
        assert_eq!(names, ["chapters/01-x.md"]);
        assert_eq!(pages[0].text, "# X");
    }

    #[test]
    fn a_path_leads_from_the_page() {
        let page = Source {
            name: "chapters/01-x.md".into(),
            text: "one\ntwo\n".into(),
            page: Page::default(),
        };
        assert_eq!(page.place("../a/./b.rs").as_deref(), Some("a/b.rs"));
        assert_eq!(page.place("../../a"), None);
        assert_eq!(page.place("/etc/passwd"), None);
        assert_eq!((page.line(2), page.line(3)), ("two", ""));
    }
}
