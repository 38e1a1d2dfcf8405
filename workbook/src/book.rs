//! Builds the book with mdBook, in this process.

mod chapter_links;
mod drawn;
pub mod preprocessor;
mod search_marks;
pub mod warnings;

use std::path::PathBuf;

use mdbook_driver::MDBook;

use crate::project::Project;
use crate::{Error, Result};

/// A book that was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// Where its pages are: a folder with an `index.html`.
    pub folder: PathBuf,
    /// What mdBook found wrong but went on from, such as a missing include, a sentence each.
    pub warnings: Vec<String>,
}

/// Builds the book of `project` into the folder that `book.toml` names.
///
/// Takes a fraction of a second, and doesn't yield: an async caller hands it to a thread.
///
/// # Errors
///
/// `book.toml` or `SUMMARY.md` can't be read, or a page can't be written.
pub fn build(project: &Project) -> Result<Built> {
    let (folder, warnings) = warnings::collected(|| {
        let mut book = MDBook::load(project.root())?;
        // In place of the command of the same name.
        book.with_preprocessor(preprocessor::Workbook);
        book.build()?;
        Ok(book.build_dir_for("html"))
    });
    let error = |error: mdbook_driver::errors::Error| Error::Content {
        path: project.root().join("book.toml"),
        message: format!("the book can't be built: {error:#}"),
    };
    let folder = folder.map_err(error)?;
    Ok(Built { folder, warnings })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn book_with(page: &str) -> (tempfile::TempDir, Result<Built>) {
        let root = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            "book.toml",
            "[book]\ntitle = \"Small\"\nsrc = \"chapters\"\n[build]\nbuild-dir = \"target/book\"\n",
        );
        write("chapters/SUMMARY.md", "# Summary\n\n- [One](one.md)\n");
        write("chapters/one.md", page);
        write("solutions/one.rs", "fn one() {\n}\n");
        let built = build(&Project::at(root.path()));
        (root, built)
    }

    #[test]
    fn a_good_book_has_its_includes_and_no_warnings() {
        let (root, built) = book_with("# One\n\n{{#include ../solutions/one.rs}}\n");
        let built = built.unwrap();
        assert_eq!(built.warnings, [""; 0]);
        assert_eq!(built.folder, root.path().join(Path::new("target/book")));
        let page = fs::read_to_string(built.folder.join("one.html")).unwrap();
        assert!(page.contains("fn one()"), "{page}");
    }

    #[test]
    fn a_missing_include_is_one_warning_that_names_the_file() {
        let (_root, built) = book_with("# One\n\n{{#include ../solutions/two.rs}}\n");
        let warnings = built.unwrap().warnings;
        assert_eq!(warnings.len(), 1, "{warnings:#?}");
        assert!(warnings[0].contains("two.rs"), "{warnings:#?}");
    }

    #[test]
    fn a_comment_that_emphasises_nothing_is_one_warning_with_its_place() {
        let page = "# One\n\n```rust\n{{#include ../solutions/one.rs}}\n```\n\n\
                    <!-- the line that matters: < 404 Not Found -->\n```text\n> a\n< b\n```\n";
        let (_root, built) = book_with(page);
        let warnings = built.unwrap().warnings;
        assert_eq!(warnings.len(), 1, "{warnings:#?}");
        assert!(
            warnings[0].starts_with("one.md:7: `<!-- the line that matters: < 404"),
            "{warnings:#?}"
        );
    }

    #[test]
    fn a_missing_page_is_an_error() {
        let (root, built) = book_with("# One\n");
        built.unwrap();
        fs::remove_file(root.path().join("chapters/SUMMARY.md")).unwrap();
        let error = build(&Project::at(root.path())).unwrap_err();
        assert!(error.to_string().contains("SUMMARY.md"), "{error}");
    }
}
