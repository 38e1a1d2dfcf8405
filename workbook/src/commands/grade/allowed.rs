//! Dependencies that an instructor allows. An exercise gets those of them that its own `Cargo.toml` names, and
//! no others.
//!
//! ```toml
//! [dependencies]
//! itertools = "0.14"
//! ```

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Table, Value};

use super::course::Wrong;
use super::handed_in::HandedIn;
use crate::chapter::Chapter;
use crate::project::read;
use crate::{Error, Result};

/// What may be added, by the names that it has in a manifest. Versions, features and sources are the instructor's,
/// whatever a student wrote.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowed {
    dependencies: Dependencies,
}

/// A part of a manifest's `[dependencies]`.
pub type Dependencies = BTreeMap<String, Value>;

impl Allowed {
    /// Reads a list. A `path` in it begins at the list's folder.
    ///
    /// # Errors
    ///
    /// The file can't be read, or is [`Wrong`].
    pub fn load(path: &Path) -> Result<Self> {
        let wrong = |source| Error::Course {
            path: path.to_owned(),
            source,
        };
        let mut allowed: Self = toml::from_str(&read(path)?)
            .map_err(|error| wrong(Wrong::Syntax(error.to_string())))?;
        let folder = std::path::absolute(path).map_err(Error::file(path))?;
        for (name, value) in &mut allowed.dependencies {
            match value {
                Value::String(_) => {}
                Value::Table(table) => from_folder(table, &folder),
                _ => return Err(wrong(Wrong::Dependency(name.clone()))),
            }
        }
        Ok(allowed)
    }

    /// The folders that they lie in, as far as they lie in one.
    pub fn folders(&self) -> Vec<PathBuf> {
        let tables = self.dependencies.values().filter_map(Value::as_table);
        let paths = tables.filter_map(|it| it.get("path")?.as_str());
        paths.map(PathBuf::from).collect()
    }

    /// Those that the manifest of a submission's chapter names.
    pub fn named_in(&self, chapter: &Chapter, handed_in: &HandedIn) -> Dependencies {
        let manifest: PathBuf = ["exercises", chapter.name(), "Cargo.toml"].iter().collect();
        let text = handed_in.files().get(&manifest);
        let text = text.map(|bytes| String::from_utf8_lossy(bytes));
        let named = names(&text.unwrap_or_default());
        let mut taken = self.dependencies.clone();
        taken.retain(|name, _| named.contains(name));
        taken
    }
}

/// The names of a manifest's dependencies.
pub fn names(manifest: &str) -> Vec<String> {
    let table: Option<Table> = manifest.parse().ok();
    let dependencies = table
        .as_ref()
        .and_then(|it| it.get("dependencies")?.as_table());
    dependencies.map_or_else(Vec::new, |it| it.keys().cloned().collect())
}

/// A manifest with these dependencies, and its own where they have one name.
///
/// # Errors
///
/// The manifest isn't TOML.
pub fn added(manifest: &str, dependencies: &Dependencies) -> Result<String, toml::de::Error> {
    let mut table: Table = manifest.parse()?;
    let own = table
        .entry("dependencies")
        .or_insert_with(|| Table::new().into());
    if let Value::Table(own) = own {
        for (name, value) in dependencies {
            own.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
    Ok(table.to_string())
}

fn from_folder(table: &mut Table, list: &Path) {
    let Some(Value::String(path)) = table.get_mut("path") else {
        return;
    };
    let folder = list.parent().unwrap_or(list);
    *path = folder.join(&*path).display().to_string();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_keeps_its_own_and_gets_the_rest() {
        let manifest = "[package]\nname = \"x\"\n\n[dependencies]\nserde = \"1\"\n";
        let dependencies: Dependencies = toml::from_str("serde = \"2\"\nregex = \"3\"\n").unwrap();
        let table: Table = added(manifest, &dependencies).unwrap().parse().unwrap();
        assert_eq!(table["package"]["name"].as_str(), Some("x"));
        assert_eq!(table["dependencies"]["serde"].as_str(), Some("1"));
        assert_eq!(table["dependencies"]["regex"].as_str(), Some("3"));
        let without = added("[package]\nname = \"x\"\n", &dependencies).unwrap();
        assert_eq!(names(&without), ["regex", "serde"]);
    }

    #[test]
    fn a_list_is_read_or_what_is_wrong_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("allowed.toml");
        let load = |text: &str| {
            std::fs::write(&path, text).unwrap();
            Allowed::load(&path).map_err(|error| error.to_string())
        };
        let text = "[dependencies]\na = \"1\"\nb = { path = \"b\" }\n";
        let b = &load(text).unwrap().dependencies["b"];
        let expected = folder.path().join("b").display().to_string();
        assert_eq!(b["path"].as_str(), Some(&*expected));
        for (text, expected) in [
            (
                "[dependencies]\na = 1\n",
                "a: a dependency is a version such as \"1.2\", or a table",
            ),
            ("[dependencis]\n", "dependencis"),
            ("", "dependencies"),
            ("[", "TOML"),
        ] {
            let error = load(text).unwrap_err();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }
}
