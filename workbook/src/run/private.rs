//! What is hidden from a target while it is built and run, and what is its own.

use std::env;
use std::path::{Path, PathBuf};

use super::Target;
use super::confine::{Confinement, is_possible};

/// What cargo and rustup read beside a workspace: in the folders above it.
const ABOVE: [&str; 3] = [".cargo", "rust-toolchain", "rust-toolchain.toml"];

/// What every program may write to.
const NULL: &str = "/dev/null";

/// Where a target is built and run by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Private {
    /// The checkout.
    pub checkout: PathBuf,
    /// What else is hidden: files and folders, with everything in them.
    pub hidden: Vec<PathBuf>,
    /// What in there a build takes in: dependencies in folders.
    pub dependencies: Vec<PathBuf>,
    /// A folder of its own, which the checks of one submission after the other use.
    pub folder: PathBuf,
}

impl Private {
    /// Where its temporary files lie.
    pub fn temporary(&self) -> PathBuf {
        self.folder.join("tmp")
    }

    /// The variables that say so.
    pub fn variables(&self) -> [(&'static str, PathBuf); 3] {
        ["TMPDIR", "TMP", "TEMP"].map(|name| (name, self.temporary()))
    }

    /// What the build of `target` may see and change; `None` where the system can't confine it.
    pub fn for_build(&self, target: &Target) -> Option<Confinement> {
        let above = ABOVE.iter().map(|name| self.checkout.join(name));
        let mut readable: Vec<PathBuf> = above.chain(self.dependencies.clone()).collect();
        readable.extend(home("RUSTUP_HOME", ".rustup"));
        let mut writable = vec![
            target.root.clone(),
            target.target_dir.clone(),
            self.temporary(),
        ];
        writable.extend(home("CARGO_HOME", ".cargo"));
        is_possible().then(|| Confinement {
            hidden: self.all_hidden(),
            readable,
            writable,
            writes_elsewhere: true,
        })
    }

    /// What a run of `executable` may see and change, which reports to the file `report`.
    pub fn for_run(
        &self,
        target: &Target,
        executable: &Path,
        report: Option<&Path>,
    ) -> Option<Confinement> {
        let writable = [self.temporary(), NULL.into()].into_iter();
        is_possible().then(|| Confinement {
            hidden: self.all_hidden(),
            readable: vec![executable.to_owned(), target.folder.clone()],
            writable: writable.chain(report.map(Path::to_owned)).collect(),
            writes_elsewhere: false,
        })
    }

    fn all_hidden(&self) -> Vec<PathBuf> {
        [vec![self.checkout.clone()], self.hidden.clone()].concat()
    }
}

/// A tool's folder: what the variable says, or the folder of that name in the user's own.
fn home(variable: &str, name: &str) -> Option<PathBuf> {
    let said = env::var_os(variable).filter(|it| !it.is_empty());
    said.map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(name)))
}
