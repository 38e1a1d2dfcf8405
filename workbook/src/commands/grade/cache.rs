//! What earlier runs have found out, so that a second run of an unchanged submission is quick.
//!
//! A chapter's grade depends on what was handed in of it, on everything in the copy that it is graded in, on the
//! toolchain, and on the limits. The key is a hash of all these. What was stopped by a limit isn't kept.

use std::fs;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::ChapterGrade;
use super::allowed::Dependencies;
use crate::chapter::Chapter;
use crate::project::{Project, write};
use crate::run::{Bounds, cargo_in, tool};
use crate::scratch::{Files, Ground};
use crate::{Error, Result};

/// Another number for each version of the command that grades otherwise.
const VERSION: &str = "2";

/// The grades that were kept, of one checkout in one state.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// Of everything but what was handed in.
    base: Sha256,
}

impl Cache {
    /// The cache for this checkout as it is, with these limits.
    ///
    /// # Errors
    ///
    /// Cargo can't be asked for its version.
    pub async fn new(project: &Project, ground: &Ground, limits: (u64, Bounds)) -> Result<Self> {
        // Cargo and the compiler are of one toolchain, and the channel of a nightly one has its day.
        let version = tool(cargo_in(project.root()).arg("-vV")).await?;
        if !version.success {
            return Err(Error::Cargo(version.text));
        }
        let mut base = Sha256::new();
        add(&mut base, VERSION.as_bytes());
        add(&mut base, version.text.as_bytes());
        add(&mut base, format!("{limits:?}").as_bytes());
        add_files(&mut base, &ground.files);
        for (name, text) in ground.transcripts() {
            add(&mut base, name.as_bytes());
            add(&mut base, text.as_bytes());
        }
        Ok(Self {
            folder: project.scratch().join("grades"),
            base,
        })
    }

    /// The key of what was handed in of a chapter, and of the dependencies that it gets.
    pub fn key(&self, chapter: &Chapter, sources: &Files, dependencies: &Dependencies) -> String {
        let mut hash = self.base.clone();
        add(&mut hash, chapter.name().as_bytes());
        add_files(&mut hash, sources);
        for (name, value) in dependencies {
            add(&mut hash, name.as_bytes());
            add(&mut hash, value.to_string().as_bytes());
        }
        let bytes = hash.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The grade that was kept under this key. One that can't be read is none.
    pub fn get(&self, key: &str) -> Option<ChapterGrade> {
        let bytes = fs::read(self.path(key)).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Keeps a grade.
    ///
    /// # Errors
    ///
    /// The file can't be written.
    pub fn keep(&self, key: &str, grade: &ChapterGrade) -> Result<()> {
        let bytes = serde_json::to_vec(grade).unwrap_or_default();
        write(&self.path(key), bytes)
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.json"))
    }
}

fn add_files(hash: &mut Sha256, files: &Files) {
    add(hash, &files.len().to_le_bytes());
    for (path, bytes) in files {
        add(hash, path.as_os_str().as_encoded_bytes());
        add(hash, bytes);
    }
}

/// With its length, so that no two lists of parts have one hash.
fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}
