//! Where cargo puts what it builds, by cargo's own rules.

use std::env;
use std::path::{Path, PathBuf};

use toml::Table;

use crate::plain_file;

/// The variables that name it, the stronger one first.
const VARIABLES: [&str; 2] = ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"];

/// The target folder of the workspace at `root`: what the environment says, else cargo's configuration, else
/// `target`.
pub fn of(root: &Path) -> PathBuf {
    let mut variables = VARIABLES.iter().filter_map(env::var_os);
    if let Some(folder) = variables.find(|it| !it.is_empty()) {
        return root.join(folder);
    }
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    configured(root, home.as_deref()).unwrap_or_else(|| root.join("target"))
}

/// What the nearest configuration says that says anything: in a folder `.cargo` at the root or above it, and
/// last in cargo's home. A path counts from the folder that holds `.cargo`.
fn configured(root: &Path, home: Option<&Path>) -> Option<PathBuf> {
    let folders = root.ancestors().map(|it| it.join(".cargo"));
    let mut folders = folders.chain(home.map(Path::to_owned));
    folders.find_map(|folder| {
        let files = ["config", "config.toml"].map(|name| folder.join(name));
        let said = files.iter().find_map(|file| said_in(file))?;
        Some(folder.parent()?.join(said))
    })
}

fn said_in(file: &Path) -> Option<String> {
    let table: Table = plain_file::text(file).ok()?.parse().ok()?;
    let said = table.get("build")?.get("target-dir")?.as_str()?;
    Some(said.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    #[test]
    fn the_nearest_configuration_counts_from_its_own_folder() {
        let folder = tempfile::tempdir().unwrap();
        let (above, home) = (folder.path(), folder.path().join("home/.cargo"));
        let root = above.join("a/workbook");
        let says = |folder: &Path, name: &str| {
            let text = format!("[build]\ntarget-dir = {name:?}\n");
            write(&folder.join("config.toml"), text).unwrap();
        };
        let found = || configured(&root, Some(&home));
        assert_eq!(found(), None);
        says(&home, "far");
        assert_eq!(found(), Some(above.join("home/far")));
        write(&root.join(".cargo/config.toml"), "[alias]\nx = \"run\"\n").unwrap();
        assert_eq!(found(), Some(above.join("home/far")));
        says(&above.join("a/.cargo"), "near");
        assert_eq!(found(), Some(above.join("a/near")));
        says(&root.join(".cargo"), "target");
        assert_eq!(found(), Some(root.join("target")));
    }
}
