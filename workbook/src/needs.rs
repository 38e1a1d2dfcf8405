//! What a chapter needs beside the Rust toolchain, as the manifest of its solution says:
//!
//! ```toml
//! [package.metadata.workbook]
//! needs = ["redis"]                    # the tests need a server
//! live = ["flask", "flask_session"]    # live.rs needs these Python modules
//! live-programs = ["chromium"]         # live.rs needs a browser
//! ```

use serde::Deserialize;

use crate::chapter::Chapter;
use crate::project::read;
use crate::{Error, Result};

pub use programs::{BROWSERS, CHROMIUM, MEMCACHED, Program, REDIS, SERVERS};

/// What a chapter needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// The servers, for all of its tests.
    pub programs: Vec<Program>,
    /// The Python modules, for its live tests.
    pub modules: Vec<String>,
    /// The browsers, for its live tests.
    pub live_programs: Vec<Program>,
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
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Stated {
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    live: Vec<String>,
    #[serde(default)]
    live_programs: Vec<String>,
}

impl Needs {
    /// What `chapter` needs.
    ///
    /// # Errors
    ///
    /// The manifest can't be read, or names a server or a browser that the tests can't start.
    pub fn load(chapter: &Chapter) -> Result<Self> {
        let path = chapter.solution().join("Cargo.toml");
        let content = |message: String| Error::Content {
            path: path.clone(),
            message,
        };
        let manifest = toml::from_str(&read(&path)?);
        let manifest: Manifest = manifest.map_err(|error| content(error.to_string()))?;
        let stated = manifest.package.metadata.workbook;
        let known = |key: &str, names: &[String], known: &[Program]| {
            let program = |name: &String| {
                let found = known.iter().find(|it| it.key() == *name).copied();
                let keys: Vec<String> = known.iter().map(Program::key).collect();
                let keys = keys.join(" and ");
                found.ok_or_else(|| content(format!("{key} = {name:?}: I know {keys}")))
            };
            names.iter().map(program).collect::<Result<Vec<_>>>()
        };
        Ok(Self {
            programs: known("needs", &stated.needs, &SERVERS)?,
            live_programs: known("live-programs", &stated.live_programs, &BROWSERS)?,
            modules: stated.live,
        })
    }

    /// What to tell a student who lacks one of the servers; `None` where all are there.
    pub fn missing(&self) -> Option<String> {
        first_missing(&self.programs)
    }

    /// What to tell an author who lacks one of the browsers; `None` where all are there.
    pub fn missing_live(&self) -> Option<String> {
        first_missing(&self.live_programs)
    }
}

fn first_missing(programs: &[Program]) -> Option<String> {
    let missing = programs.iter().find(|program| !program.is_there());
    missing.map(Program::missing)
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
    fn a_manifest_names_browsers_for_live_tests_alone() {
        let needs = needs("[package.metadata.workbook]\nlive-programs = [\"chromium\"]").unwrap();
        assert_eq!(needs.live_programs, [CHROMIUM]);
        assert_eq!((needs.missing(), needs.modules), (None, vec![]));
    }

    #[test]
    fn a_browser_that_is_missing_is_named() {
        let nowhere = Program {
            commands: &["no-such-browser-anywhere"],
            variable: "WORKBOOK_TESTS_NO_BROWSER",
            ..CHROMIUM
        };
        let needs = Needs {
            live_programs: vec![nowhere],
            ..Needs::default()
        };
        let missing = needs.missing_live().unwrap();
        for words in [
            "Chromium is missing",
            "apt install chromium",
            "dnf install chromium",
            "brew install --cask google-chrome",
            "Windows",
            "WORKBOOK_TESTS_NO_BROWSER=/",
        ] {
            assert!(missing.contains(words), "{missing}");
        }
        assert_eq!(Needs::default().missing_live(), None);
    }

    #[test]
    fn what_is_unknown_is_refused() {
        for (key, name, known) in [
            ("needs", "oracle", "redis and memcached"),
            ("needs", "chromium", "redis and memcached"),
            ("live-programs", "netscape", "chromium"),
            ("live-programs", "redis", "chromium"),
        ] {
            let stated = format!("[package.metadata.workbook]\n{key} = [{name:?}]");
            let error = needs(&stated).unwrap_err().to_string();
            let said = format!("{key} = {name:?}: I know {known}");
            assert!(error.contains(&said), "{error}");
        }
    }
}
