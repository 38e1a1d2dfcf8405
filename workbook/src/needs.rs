//! What a chapter needs beside the Rust toolchain, as the manifest of its solution says:
//!
//! ```toml
//! [package.metadata.workbook]
//! needs = ["redis"]                    # the tests need a server
//! live = ["flask", "flask_session"]    # live.rs needs these Python modules
//! ```

use serde::Deserialize;

use crate::chapter::Chapter;
use crate::project::read;
use crate::{Error, Result};

pub use programs::{MEMCACHED, Program, REDIS};

/// What a chapter needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// The servers, for all of its tests.
    pub programs: Vec<Program>,
    /// The Python modules, for its live tests.
    pub modules: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Manifest {
    package: Package,
}

#[derive(Default, Deserialize)]
struct Package {
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
struct Metadata {
    #[serde(default)]
    workbook: Stated,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stated {
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    live: Vec<String>,
}

impl Needs {
    /// What `chapter` needs.
    ///
    /// # Errors
    ///
    /// The manifest can't be read, or names a server that the harness can't start.
    pub fn load(chapter: &Chapter) -> Result<Self> {
        let path = chapter.solution().join("Cargo.toml");
        let content = |message: String| Error::Content {
            path: path.clone(),
            message,
        };
        let manifest = toml::from_str(&read(&path)?);
        let manifest: Manifest = manifest.map_err(|error| content(error.to_string()))?;
        let Stated { needs, live } = manifest.package.metadata.workbook;
        let program = |name: &String| {
            let unknown = || content(format!("needs = {name:?}: I know redis and memcached"));
            Program::named(name).ok_or_else(unknown)
        };
        Ok(Self {
            programs: needs.iter().map(program).collect::<Result<_>>()?,
            modules: live,
        })
    }

    /// What to tell a student who lacks one of the servers; `None` where all are there.
    pub fn missing(&self) -> Option<String> {
        let missing = self.programs.iter().find(|program| !program.is_there());
        missing.map(Program::missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    fn needs(metadata: &str) -> Result<Needs> {
        let root = tempfile::tempdir().unwrap();
        let chapter = Chapter::new(root.path(), "01-x").unwrap();
        let manifest = format!("[package]\nname = \"x-solution\"\n{metadata}");
        write(&chapter.solution().join("Cargo.toml"), manifest).unwrap();
        Needs::load(&chapter)
    }

    #[test]
    fn most_chapters_need_nothing() {
        assert_eq!(needs("").unwrap(), Needs::default());
        assert_eq!(needs("").unwrap().missing(), None);
    }

    #[test]
    fn a_manifest_names_servers_and_modules() {
        let needs = needs("[package.metadata.workbook]\nneeds = [\"redis\"]\nlive = [\"flask\"]");
        let needs = needs.unwrap();
        assert_eq!(
            (needs.programs, needs.modules),
            (vec![REDIS], vec!["flask".to_owned()])
        );
    }

    #[test]
    fn an_unknown_server_is_refused() {
        let error = needs("[package.metadata.workbook]\nneeds = [\"oracle\"]").unwrap_err();
        assert!(error.to_string().contains("oracle"), "{error}");
    }
}
