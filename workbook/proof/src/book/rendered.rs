//! The rendered book, as a browser would read it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use workbook::page::markup::{Tag, tags};
use workbook::project::{files_below, read};
use workbook::{Error, Result};

/// Every file of the rendered book, and the tags in those that hold any.
pub struct Rendered {
    /// From the book's root, with `/` on every system.
    pub files: BTreeSet<String>,
    /// The HTML pages and SVG figures.
    pub marked_up: BTreeMap<String, Vec<Tag>>,
}

impl Rendered {
    /// Reads the book that was rendered into `folder`.
    ///
    /// # Errors
    ///
    /// A file can't be read, or there is no page.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = BTreeSet::new();
        let mut marked_up = BTreeMap::new();
        for path in files_below(folder)? {
            let below = path.strip_prefix(folder).unwrap_or(&path).components();
            let parts: Vec<_> = below.map(|it| it.as_os_str().to_string_lossy()).collect();
            let name = parts.join("/");
            if name.ends_with(".html") || name.ends_with(".svg") {
                marked_up.insert(name.clone(), tags(&read(&path)?));
            }
            files.insert(name);
        }
        if !marked_up.keys().any(|name| name.ends_with(".html")) {
            return Err(Error::Content {
                path: folder.to_owned(),
                message: "there is no page in the rendered book".into(),
            });
        }
        Ok(Self { files, marked_up })
    }
}

/// Whether an address leads to another host, however it is written.
pub fn is_on_another_host(address: &str) -> bool {
    let address = address.trim().replace('\\', "/");
    let has_host = |scheme: &str| {
        let schemes = ["http", "https", "ws", "wss", "ftp"];
        schemes.contains(&scheme.to_ascii_lowercase().as_str())
    };
    address.starts_with("//") || address.split_once(':').is_some_and(|(it, _)| has_host(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_hosts() {
        for there in ["//a.b/c", " https://a.b", "HTTP:a", "\\\\a\\b", "ws://a"] {
            assert!(is_on_another_host(there), "{there}");
        }
        for here in [
            "a/b",
            "/a",
            "#a:b",
            "data:image/png;base64,AA",
            "a.html?x=http:",
        ] {
            assert!(!is_on_another_host(here), "{here}");
        }
    }

    #[test]
    fn a_folder_without_a_page_is_an_error() {
        let empty = tempfile::tempdir().unwrap();
        assert!(Rendered::read(empty.path()).is_err());
    }
}
