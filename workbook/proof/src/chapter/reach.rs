//! Which tests come by which places, so that a variant is shown only to those that can see it.
//!
//! Where a test never enters a function, another body of that function can't change what it says; nor can
//! it, where a test enters the function and leaves it before the two bodies part. On the solution each test
//! is run once by itself, and notes where it comes by. A variant is then run with the tests that come to
//! where it parts from the solution; all others say what they say of the solution.
//!
//! A test that races may come by another time. So what isn't as expected is looked at once more by all tests
//! that enter one of the functions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use tempfile::TempDir;
use tokio::task::JoinSet;
use workbook::{Error, Result};

use super::schema::{Schema, Varied};
use super::trial::Bench;

/// The variable that names the file in which a process notes the places that it comes by.
pub const VARIABLE: &str = "WORKBOOK_REACHED";

/// Which tests are to look at a variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Those that come to where it parts from the solution.
    Close,
    /// Those that enter one of its functions.
    Wide,
}

/// What was noted.
#[derive(Debug, Default)]
pub struct Reach {
    /// For each test, the places that it comes by. One that isn't green there is missing.
    reached: BTreeMap<String, BTreeSet<usize>>,
    /// For each variant, what it varies.
    varied: BTreeMap<u32, Varied>,
}

impl Reach {
    /// Runs each test of `bench` by itself, on the solution.
    ///
    /// # Errors
    ///
    /// The executable can't be started, or a note can't be read.
    pub async fn explore(bench: &Bench, schema: &Schema) -> Result<Self> {
        let notes = tempfile::tempdir().map_err(Error::file(&std::env::temp_dir()))?;
        let mut running = JoinSet::new();
        for (number, test) in bench.tests.iter().cloned().enumerate() {
            let (bench, file) = (bench.clone(), notes.path().join(number.to_string()));
            running.spawn(async move {
                let green = bench.note_reached(&test, &file).await?;
                Ok::<_, Error>((test, number, green))
            });
        }
        let mut reached = BTreeMap::new();
        while let Some(ended) = running.join_next().await {
            let (test, number, green) =
                ended.map_err(|error| Error::Cargo(error.to_string()))??;
            if green {
                reached.insert(test, read(&notes, number)?);
            }
        }
        let varied = schema.varied.clone();
        Ok(Self { reached, varied })
    }

    /// The variants.
    pub fn variants(&self) -> impl Iterator<Item = u32> {
        self.varied.keys().copied()
    }

    /// Whether the variant can change what the test says.
    pub fn is_seen_by(&self, variant: u32, test: &str, look: Look) -> bool {
        let (Some(varied), Some(reached)) = (self.varied.get(&variant), self.reached.get(test))
        else {
            return true;
        };
        let places = match look {
            Look::Close => &varied.partings,
            Look::Wide => &varied.functions,
        };
        !places.is_disjoint(reached)
    }
}

/// A test that comes by no place writes no note.
fn read(notes: &TempDir, number: usize) -> Result<BTreeSet<usize>> {
    let file = notes.path().join(number.to_string());
    if !file.is_file() {
        return Ok(BTreeSet::new());
    }
    let text = fs::read_to_string(&file).map_err(Error::file(&file))?;
    Ok(text.lines().filter_map(|line| line.parse().ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_is_seen_by_the_tests_that_come_by() {
        let varied = |functions: &[usize], partings: &[usize]| Varied {
            functions: functions.iter().copied().collect(),
            partings: partings.iter().copied().collect(),
        };
        let reach = Reach {
            reached: BTreeMap::from([
                ("reads".to_owned(), BTreeSet::from([1, 2, 4])),
                ("looks".to_owned(), BTreeSet::new()),
            ]),
            varied: BTreeMap::from([
                (7, varied(&[2, 3], &[4, 5])),
                (8, varied(&[3], &[3])),
                (9, varied(&[2], &[6])),
            ]),
        };
        let close = |variant, test| reach.is_seen_by(variant, test, Look::Close);
        let wide = |variant, test| reach.is_seen_by(variant, test, Look::Wide);
        assert!(close(7, "reads") && wide(7, "reads"));
        assert!(!close(8, "reads") && !wide(8, "reads"));
        assert!(!close(9, "reads") && wide(9, "reads"));
        assert!(!close(7, "looks") && !wide(7, "looks"));
        assert!(close(0, "looks"), "the solution itself");
        assert!(close(8, "is red on the solution"));
    }
}
