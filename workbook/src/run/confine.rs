//! Hides the checkout from what is graded, and keeps it from changing anything.
//!
//! Code that is built or runs under a test could look for the solutions, the expected transcripts or what earlier
//! runs have kept, and write over what is built for the next one. On Linux the kernel can take that from a process
//! for good (Landlock, from 5.13 on; the signals from 6.12 on). Elsewhere only what the copy leaves out is hidden.

use std::path::PathBuf;

/// What a program may see and change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Confinement {
    /// Files and folders that it may neither read nor write, with everything in them.
    pub hidden: Vec<PathBuf>,
    /// What it may read and execute all the same.
    pub readable: Vec<PathBuf>,
    /// What it may write as well.
    pub writable: Vec<PathBuf>,
    /// Whether it may write wherever nothing is hidden.
    pub writes_elsewhere: bool,
}

/// How far a process is confined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confined {
    /// In everything.
    Whole,
    /// It can still end processes that it hasn't started.
    Partly,
    /// In nothing.
    Not,
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::io;
    use std::path::{Path, PathBuf};
    use std::sync::LazyLock;

    use landlock::{
        ABI, Access, AccessFs, RulesetAttr, RulesetCreatedAttr, RulesetStatus, Scope,
        path_beneath_rules,
    };

    use super::{Confined, Confinement};

    /// The first version that knows of every way to write to a file.
    const ABI: ABI = ABI::V3;

    /// The first version that knows of signals. An earlier kernel leaves that part out.
    const ABI_OF_SIGNALS: ABI = ABI::V6;

    /// What the system tells about processes, among it their memory and their open files.
    const PROCESSES: &str = "/proc";

    impl Confinement {
        /// Confines this thread, and what it starts, to the end of its life, as far as the kernel can.
        ///
        /// It can end no process but those that it has started itself.
        ///
        /// # Errors
        ///
        /// The kernel refuses.
        pub fn confine_this_thread(&self) -> io::Result<Confined> {
            let (all, read) = (AccessFs::from_all(ABI), AccessFs::from_read(ABI));
            let elsewhere = if self.writes_elsewhere { all } else { read };
            let ruleset = landlock::Ruleset::default()
                .handle_access(all)
                .and_then(|it| it.scope(Scope::from_all(ABI_OF_SIGNALS)))
                .and_then(landlock::Ruleset::create)
                .and_then(|it| it.add_rules(path_beneath_rules(self.elsewhere(), elsewhere)))
                .and_then(|it| it.add_rules(path_beneath_rules(&self.readable, read)))
                .and_then(|it| it.add_rules(path_beneath_rules(&self.writable, all)))
                .map_err(io::Error::other)?;
            let status = ruleset.restrict_self().map_err(io::Error::other)?;
            Ok(match status.ruleset {
                RulesetStatus::FullyEnforced => Confined::Whole,
                RulesetStatus::PartiallyEnforced => Confined::Partly,
                RulesetStatus::NotEnforced => Confined::Not,
            })
        }

        /// Everything beside what is hidden. The kernel is told what is allowed, and not what isn't.
        fn elsewhere(&self) -> Vec<PathBuf> {
            // By the path that the kernel knows. What isn't there needn't be hidden.
            let hidden = self.hidden.iter().map(fs::canonicalize);
            let mut hidden: Vec<PathBuf> = hidden.filter_map(Result::ok).collect();
            hidden.push(PROCESSES.into());
            let mut found = Vec::new();
            beside(Path::new("/"), &hidden, &mut found);
            found
        }
    }

    /// Adds what lies in this folder, as far as nothing hidden lies in it.
    fn beside(folder: &Path, hidden: &[PathBuf], found: &mut Vec<PathBuf>) {
        if hidden.iter().any(|it| it == folder) {
            return;
        }
        if !hidden.iter().any(|it| it.starts_with(folder)) {
            found.push(folder.to_owned());
            return;
        }
        // What can't be listed, such as the folder of all users' own, has nothing that is needed.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            // A link may lead to what is hidden. Where it leads to what isn't, that is found by its own path.
            if entry.file_type().is_ok_and(|it| !it.is_symlink()) {
                beside(&entry.path(), hidden, found);
            }
        }
    }

    /// How far this kernel can confine a process.
    pub fn possible() -> Confined {
        static POSSIBLE: LazyLock<Confined> = LazyLock::new(|| {
            // Only a thread can try, since there is no way back.
            let tried = std::thread::spawn(|| {
                let nothing = Confinement {
                    hidden: vec!["/".into()],
                    ..Confinement::default()
                };
                nothing.confine_this_thread().unwrap_or(Confined::Not)
            });
            tried.join().unwrap_or(Confined::Not)
        });
        *POSSIBLE
    }
}

#[cfg(target_os = "linux")]
pub use linux::possible;

#[cfg(not(target_os = "linux"))]
impl Confinement {
    /// No other system lets a process confine itself in a way that we know.
    ///
    /// # Errors
    ///
    /// None.
    pub fn confine_this_thread(&self) -> std::io::Result<Confined> {
        Ok(Confined::Not)
    }
}

/// How far this system can confine a process.
#[cfg(not(target_os = "linux"))]
pub fn possible() -> Confined {
    Confined::Not
}

/// Whether this system can keep files from a process.
pub fn is_possible() -> bool {
    possible() != Confined::Not
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::fs;

    /// Files to be hidden, to be read, and to be written, and one beside them all.
    fn files(root: &std::path::Path) -> [PathBuf; 4] {
        let names = [
            "hidden/secret",
            "hidden/readable",
            "hidden/writable",
            "other",
        ];
        names.map(|name| {
            let path = root.join(name);
            crate::project::write(&path, "text").unwrap();
            path
        })
    }

    /// What of each file a thread can do that is confined so: read, write.
    fn seen(root: &std::path::Path, writes_elsewhere: bool) -> [(bool, bool); 4] {
        let files = files(root);
        let confinement = Confinement {
            hidden: vec![root.join("hidden")],
            readable: vec![files[1].clone()],
            writable: vec![files[2].clone()],
            writes_elsewhere,
        };
        let seen = std::thread::spawn(move || {
            assert_ne!(confinement.confine_this_thread().unwrap(), Confined::Not);
            assert!(fs::read("/proc/self/maps").is_err());
            files.map(|file| (fs::read(&file).is_ok(), fs::write(&file, "mine").is_ok()))
        });
        seen.join().unwrap()
    }

    #[test]
    fn what_is_hidden_can_t_be_read_and_what_is_read_can_t_be_written() {
        if !is_possible() {
            return;
        }
        let root = tempfile::tempdir().unwrap();
        let (no, reads, writes) = ((false, false), (true, false), (true, true));
        assert_eq!(seen(root.path(), false), [no, reads, writes, reads]);
        assert_eq!(seen(root.path(), true), [no, reads, writes, writes]);
    }

    #[test]
    fn a_link_opens_nothing() {
        if !is_possible() {
            return;
        }
        let root = tempfile::tempdir().unwrap();
        let hidden = root.path().join("hidden");
        std::os::unix::fs::symlink(&hidden, root.path().join("link")).unwrap();
        let [secret, ..] = seen(root.path(), true);
        assert_eq!(secret, (false, false));
    }
}
