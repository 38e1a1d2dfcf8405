//! The mutants that no test sees, each with a reason: `tests/NN-name/survivors.txt`.
//!
//! ```text
//! commit.rs, Core<S>::end: a call left out: `a.b()` -> `a`
//! commit.rs, Core<S>::end: a number off by one: `8` -> `9`
//!   Why these change nothing that the chapter promises.
//! ```

use std::collections::BTreeMap;
use std::path::PathBuf;

use workbook::chapter::Chapter;
use workbook::project::read;
use workbook::{Error, Result};

/// The mutants that may survive, each with its reason.
pub type Survivors = BTreeMap<String, String>;

/// Where they stand.
pub fn file(chapter: &Chapter) -> PathBuf {
    chapter.tests().join("survivors.txt")
}

/// Reads the file; none where there is no such file.
///
/// # Errors
///
/// A mutant has no reason, or stands there twice.
pub fn load(chapter: &Chapter) -> Result<Survivors> {
    let path = file(chapter);
    if !path.is_file() {
        return Ok(Survivors::new());
    }
    let parsed = parse(&read(&path)?);
    parsed.map_err(|message| Error::Content { path, message })
}

fn parse(text: &str) -> Result<Survivors, String> {
    let mut survivors = Survivors::new();
    let mut waiting: Vec<&str> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match line.strip_prefix("  ") {
            None => waiting.push(line),
            Some(reason) if waiting.is_empty() => {
                return Err(format!("no mutant stands before the reason: {reason}"));
            }
            Some(reason) => {
                for name in waiting.drain(..) {
                    if survivors
                        .insert(name.to_owned(), reason.to_owned())
                        .is_some()
                    {
                        return Err(format!("this stands here twice: {name}"));
                    }
                }
            }
        }
    }
    match waiting.first() {
        Some(name) => Err(format!("no reason stands below: {name}")),
        None => Ok(survivors),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn each_mutant_has_a_reason() {
        let survivors =
            parse("a.rs, f: x\nb.rs, g: y\n  Nothing asks.\n\nc.rs, h: z\n  Slower.\n").unwrap();
        assert_eq!(survivors["b.rs, g: y"], "Nothing asks.");
        assert_eq!(survivors.len(), 3);
        for bad in ["a.rs, f: x\n", "  Why.\n", "a\n  Why.\na\n  Why.\n"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
