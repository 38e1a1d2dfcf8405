//! The mutants that no test sees, each with a reason: `tests/NN-name/survivors.txt`.
//!
//! ```text
//! commit.rs, Core<S>::end: a call left out: `a.b()` -> `a`
//! commit.rs, Core<S>::end: a number off by one: `8` -> `9`
//!   Why these change nothing that the chapter promises.
//!
//! console.rs, *
//!   A star at the end stands for the rest of the name.
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use workbook::chapter::Chapter;
use workbook::project::read;
use workbook::{Error, Result};

/// The mutants that may survive, each with its reason.
#[derive(Debug, Default)]
pub struct Survivors(BTreeMap<String, String>);

impl Survivors {
    /// Those of `survived` that no entry excuses.
    pub fn unexcused<'a>(&self, survived: &'a BTreeSet<String>) -> Vec<&'a String> {
        let excused = |name: &str| self.0.keys().any(|entry| stands_for(entry, name));
        survived.iter().filter(|name| !excused(name)).collect()
    }

    /// The entries that excuse none of `survived`.
    pub fn idle(&self, survived: &BTreeSet<String>) -> Vec<&String> {
        let idle = |entry: &&String| !survived.iter().any(|name| stands_for(entry, name));
        self.0.keys().filter(idle).collect()
    }
}

fn stands_for(entry: &str, name: &str) -> bool {
    match entry.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => entry == name,
    }
}

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
        return Ok(Survivors::default());
    }
    let parsed = parse(&read(&path)?);
    parsed.map_err(|message| Error::Content { path, message })
}

fn parse(text: &str) -> Result<Survivors, String> {
    let mut survivors = Survivors::default();
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
                        .0
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
        assert_eq!(survivors.0["b.rs, g: y"], "Nothing asks.");
        assert_eq!(survivors.0.len(), 3);
        for bad in ["a.rs, f: x\n", "  Why.\n", "a\n  Why.\na\n  Why.\n"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_entry_excuses_its_mutants_or_is_idle() {
        let survivors = parse("a.rs, *\nb.rs, g: y\nc.rs, *\n  Why.\n").unwrap();
        let survived = ["a.rs, f: x", "b.rs, g: y", "b.rs, g: yy"];
        let survived = survived.map(str::to_owned).into_iter().collect();
        assert_eq!(survivors.unexcused(&survived), ["b.rs, g: yy"]);
        assert_eq!(survivors.idle(&survived), ["c.rs, *"]);
    }
}
