//! Transcripts that `insta` wrote beside the expected ones.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::Path;

use similar::{ChangeTag, TextDiff};

use workbook::project::{files_below, read};
use workbook::{Error, Result};

/// The ending of a new transcript's file.
const NEW: &str = ".snap.new.txt";

/// A transcript that differs from the expected one.
#[derive(Debug, PartialEq, Eq)]
pub struct Pending {
    name: String,
    before: String,
    after: String,
}

/// Reads the new transcripts in `folder`, and removes their files.
pub fn take(folder: &Path) -> Result<Vec<Pending>> {
    let mut found = Vec::new();
    for file in files_below(folder)? {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if let Some(name) = name.strip_suffix(NEW) {
            let before = folder.join(format!("{name}.snap.txt"));
            found.push(Pending {
                name: name.to_owned(),
                // A test that is new has no expected transcript.
                before: fs::read_to_string(before).unwrap_or_default(),
                after: read(&file)?,
            });
        }
        if name.contains(".snap.new") {
            fs::remove_file(&file).map_err(Error::file(&file))?;
        }
    }
    Ok(found)
}

/// The name, and every line that changes with three around it.
impl Display for Pending {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        writeln!(f, "{}:", self.name)?;
        let diff = TextDiff::from_lines(&self.before, &self.after);
        for group in diff.grouped_ops(3) {
            for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
                let mark = match change.tag() {
                    ChangeTag::Equal => ' ',
                    ChangeTag::Delete => '-',
                    ChangeTag::Insert => '+',
                };
                writeln!(f, "  {mark} {}", change.value().trim_end_matches('\n'))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_is_new_and_shows_the_difference() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("a.snap", "---\n");
        write("a.snap.txt", "one\ntwo\n");
        write("a.snap.new", "---\n");
        write("a.snap.new.txt", "one\n2\n");
        let pending = take(folder.path()).unwrap();
        assert_eq!(pending.len(), 1);
        assert_eq!(pending[0].to_string(), "a:\n    one\n  - two\n  + 2\n");
        assert_eq!(
            files_below(folder.path()).unwrap().len(),
            2,
            "the new files are gone"
        );
        assert_eq!(take(folder.path()).unwrap(), []);
    }
}
