//! One mistake made by machine: a function with one place changed.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::path::PathBuf;

use workbook::Result;
use workbook::skeleton::{Source, functions};

use super::known::Known;
use super::operators::edits;
use crate::chapter::schema::{Arm, Variant};

/// The longest piece of code that a name quotes.
const QUOTED: usize = 72;

/// A mutant of a chapter's solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutant {
    /// The file, below the crate's folder.
    pub file: PathBuf,
    /// The function, as [`workbook::skeleton::Function::name`] has it.
    pub function: String,
    /// What was done: "a statement left out: `store.delete(key).await?;`".
    pub change: String,
    /// What stands between the function's braces.
    inside: String,
}

impl Mutant {
    /// Every mutant of these sources, in the order in which the places stand. Programs are left out:
    /// no test starts them.
    ///
    /// # Errors
    ///
    /// A source isn't Rust.
    pub fn all(sources: &[Source], known: &Known) -> Result<Vec<Self>> {
        let mut mutants = Vec::new();
        for source in sources
            .iter()
            .filter(|it| !it.path.ends_with("src/main.rs"))
        {
            for function in functions(&source.text, &source.path)? {
                let head = &source.text[function.head.clone()];
                let inside = &source.text[function.inside.clone()];
                // A switch can't stand in what the compiler evaluates, or give several hidden types.
                if head.starts_with("const ") || head.contains("-> impl ") {
                    continue;
                }
                let mut seen = BTreeMap::new();
                for edit in edits(head, inside, known) {
                    let new = edit.apply(inside);
                    if new == inside {
                        continue;
                    }
                    let mut change = edit.describe(inside);
                    let times = seen.entry(change.clone()).or_insert(0);
                    *times += 1;
                    if *times > 1 {
                        change += &format!(" ({times})");
                    }
                    mutants.push(Self {
                        file: source.path.clone(),
                        function: function.name.clone(),
                        change,
                        inside: new,
                    });
                }
            }
        }
        Ok(mutants)
    }

    /// The mutant as a variant of the sources that it was made of.
    pub fn variant(&self) -> Variant {
        Variant {
            name: self.to_string(),
            arms: vec![Arm {
                file: self.file.clone(),
                function: self.function.clone(),
                text: self.inside.clone(),
            }],
        }
    }
}

/// Its name, which stays the same while the function does: "commit.rs, Core<S>::end: …".
impl Display for Mutant {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let below = self.file.strip_prefix("src").unwrap_or(&self.file);
        let file = below.to_string_lossy().replace('\\', "/");
        write!(f, "{file}, {}: {}", self.function, self.change)
    }
}

/// One place to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Where, in what stands between the braces.
    pub range: std::ops::Range<usize>,
    /// What stands there instead.
    pub new: String,
    /// In words: "a statement left out".
    pub kind: &'static str,
}

impl Edit {
    fn apply(&self, inside: &str) -> String {
        let (before, after) = (&inside[..self.range.start], &inside[self.range.end..]);
        format!("{before}{}{after}", self.new)
    }

    fn describe(&self, inside: &str) -> String {
        let old = short(&inside[self.range.clone()]);
        match short(&self.new) {
            new if new.is_empty() => format!("{}: `{old}`", self.kind),
            new => format!("{}: `{old}` -> `{new}`", self.kind),
        }
    }
}

/// A piece of code in one line. Of a long one, its start and its end.
fn short(code: &str) -> String {
    let line = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = line.chars().collect();
    if letters.len() <= QUOTED {
        return line;
    }
    let half = QUOTED / 2 - 2;
    let part = |letters: &[char]| letters.iter().collect::<String>();
    let end = part(&letters[letters.len() - half..]);
    format!("{} … {end}", part(&letters[..half]))
}
