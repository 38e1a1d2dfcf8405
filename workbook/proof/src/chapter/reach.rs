//! Which tests enter which functions, so that a variant is shown only to those that can see it.
//!
//! Where a test never enters a function, another body of that function can't change what it says. On the
//! solution each test is run once by itself, and notes what it enters. A variant is then run with the tests
//! that enter one of its functions; all others say what they say of the solution.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use tempfile::TempDir;
use tokio::task::JoinSet;
use workbook::{Error, Result};

use super::schema::Schema;
use super::trial::Bench;

/// The variable that names the file in which a process notes the functions that it enters.
pub const VARIABLE: &str = "WORKBOOK_REACHED";

/// What was noted.
#[derive(Debug, Default)]
pub struct Reach {
    /// For each test, the functions that it enters. One that isn't green there is missing.
    entered: BTreeMap<String, BTreeSet<usize>>,
    /// For each variant, its functions.
    varied: BTreeMap<u32, BTreeSet<usize>>,
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
        let mut entered = BTreeMap::new();
        while let Some(ended) = running.join_next().await {
            let (test, number, green) =
                ended.map_err(|error| Error::Cargo(error.to_string()))??;
            if green {
                entered.insert(test, read(&notes, number)?);
            }
        }
        let varied = schema.varied.clone();
        Ok(Self { entered, varied })
    }

    /// Whether the variant can change what the test says.
    pub fn is_seen_by(&self, variant: u32, test: &str) -> bool {
        match (self.varied.get(&variant), self.entered.get(test)) {
            (Some(varied), Some(entered)) => !varied.is_disjoint(entered),
            _ => true,
        }
    }
}

/// A test that enters none of the functions writes no note.
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
    fn a_variant_is_seen_by_the_tests_that_enter_one_of_its_functions() {
        let reach = Reach {
            entered: BTreeMap::from([
                ("reads".to_owned(), BTreeSet::from([1, 2])),
                ("looks".to_owned(), BTreeSet::new()),
            ]),
            varied: BTreeMap::from([(7, BTreeSet::from([2, 3])), (8, BTreeSet::from([3]))]),
        };
        assert!(reach.is_seen_by(7, "reads") && !reach.is_seen_by(8, "reads"));
        assert!(!reach.is_seen_by(7, "looks"));
        assert!(reach.is_seen_by(0, "looks"), "the solution itself");
        assert!(reach.is_seen_by(8, "is red on the solution"));
    }
}
